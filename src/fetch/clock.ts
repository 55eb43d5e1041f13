import { setTimeout as wait } from 'node:timers/promises';

/** Time, as something that tests can hold. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /**
   * Waits for some milliseconds.
   * @throws AbortError once the signal is given
   */
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

export const systemClock: Clock = {
  now: Date.now,
  sleep: (milliseconds, signal) => wait(milliseconds, undefined, signal ? { signal } : {}),
};
