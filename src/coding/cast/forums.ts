import type { Party } from '../../record/types.js';

const FORUMS = new Set([
  'G7',
  'G8',
  'G20',
  'APEC',
  'BRICS',
  'ASEM',
  'EAS',
  'ARF',
  'SCO',
  'WEF',
  'UNGA',
  'NSS',
  'CELAC',
]);

/**
 * Whether a party is a standing round of states without a house of its own: the occasion of an engagement rather than a
 * side of it, when others take part.
 */
export const isForum = (party: Party): boolean => FORUMS.has(party);

const BODIES = new Set(['EUR', 'UNO', 'ARL', 'GCC', 'OAS', 'CIS', 'EAC']);

/** Whether a party is a body of several states (or a movement), rather than one state. */
export const isBody = (party: Party): boolean => !/^[A-Z]{3}$/.test(party) || BODIES.has(party) || isForum(party);

/** Whether a party is a body of several states, and no movement. */
export const isBodyOfStates = (party: Party): boolean => isBody(party) && /^\p{Lu}/u.test(party);
