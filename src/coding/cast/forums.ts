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
  'ASEAN',
  'CHOGM',
  'COMMONWEALTH',
  'OAS',
  'SAARC',
  'WEF',
  'OPEC',
  'GCC',
  'UNGA',
  'NSS',
  'CELAC',
  'APEC',
  'Commonwealth',
]);

/** Whether a party is a standing round of states: the occasion of an engagement rather than a side of it, when others take part. */
export const isForum = (party: Party): boolean => FORUMS.has(party);

const BODIES = new Set(['EUR', 'UNO', 'ARL']);

/** Whether a party is a body of several states (or a movement), rather than one state. */
export const isBody = (party: Party): boolean => !/^[A-Z]{3}$/.test(party) || BODIES.has(party) || isForum(party);
