import type { Status } from '../../../src/record/types.js';
import type { Family } from './acts.js';

/** Colour of each status. */
export const STATUS_FAMILY: Readonly<Record<Status, Family>> = {
  proposed: 'offer',
  deferred: 'open',
  accepted: 'yes',
  declined: 'no',
  scheduled: 'fixed',
  postponed: 'open',
  cancelled: 'no',
  held: 'yes',
  suspended: 'no',
};
