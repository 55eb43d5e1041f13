import { pauseAfter } from '../fetch/index.js';

const MINUTE = 60_000;
/** The longest that a feed that fails is left alone. */
const LONGEST = 6 * 60 * MINUTE;
/** Part of the usual pause by which it varies, so that feeds do not all come due at one moment. */
const SPREAD = 0.1;

/** Milliseconds until a feed is looked at again. */
export function pauseBefore(
  next: { readonly every: number; readonly failures: number; readonly retryAfter?: number | undefined },
  random: () => number,
): number {
  const { every, failures, retryAfter = 0 } = next;
  const usual = Math.round(every * (1 + SPREAD * (2 * random() - 1)));
  if (failures === 0) return usual;
  return Math.max(retryAfter, usual + pauseAfter(failures, random, every, LONGEST));
}
