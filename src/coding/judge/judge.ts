import type { Site } from '../site.js';
import type { Candidate } from './candidate.js';

/** The candidates that are reports. */
export const judge = (candidates: readonly Candidate[]): Site[] =>
  candidates.filter((c) => c.proper).map((c) => c.site);
