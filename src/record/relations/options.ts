import type { Party } from '../types.js';

export interface RelationOptions {
  /** Name of a party for sentences; its code where this is left out. */
  readonly nameOf?: (party: Party) => string;
}
