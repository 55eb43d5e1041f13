import type { Reading, Surroundings } from './types.js';

/** A match that a rule made something of. */
export interface Found {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly reading: Reading;
  readonly around: Surroundings;
}
