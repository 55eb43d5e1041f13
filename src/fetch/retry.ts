import type { Clock } from './clock.js';
import { FetchFault } from './fault.js';
import type { Limits } from './limits.js';

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 30_000;

/**
 * Milliseconds to wait after the `failed`th failure (counted from 1): drawn evenly between nothing and twice as much each
 * time, so that those who failed together do not come back together (“full jitter”).
 */
export function pauseAfter(failed: number, random: () => number, first = FIRST_PAUSE, longest = LONGEST_PAUSE): number {
  return Math.round(random() * Math.min(longest, first * 2 ** (failed - 1)));
}

/**
 * Does it again while it fails in ways that may pass. A host that says how long to wait is left alone for that long, and
 * given up where that is longer than there is patience for.
 */
export async function withRetries<T>(
  work: () => Promise<T>,
  limits: Pick<Limits, 'tries' | 'patience'>,
  {
    clock,
    random,
    signal,
  }: { readonly clock: Clock; readonly random: () => number; readonly signal?: AbortSignal | undefined },
): Promise<T> {
  for (let failed = 1; ; failed++) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof FetchFault) || !error.passing || failed >= limits.tries) throw error;
      const asked = error.retryAfter ?? 0;
      if (asked > limits.patience) throw error;
      await clock.sleep(Math.max(asked, pauseAfter(failed, random)), signal);
    }
  }
}
