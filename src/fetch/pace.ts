import type { Clock } from './clock.js';

/** Milliseconds between the starts of two requests to one host, unless it asks for more. */
export const USUAL_GAP = 1_000;
/** Longest gap that a host may ask for. One that asks for more is asked no oftener than this for each page. */
export const LONGEST_GAP = 30_000;

/** Lets one request at a time through to each host, and none sooner than a while after the one before. */
export class Pace {
  readonly #clock: Clock;
  readonly #gap: number;
  readonly #hosts = new Map<string, { last: number; turn: Promise<unknown> }>();

  constructor(clock: Clock, gap: number) {
    this.#clock = clock;
    this.#gap = gap;
  }

  /** Works when the host's turn comes. @param gap milliseconds that the host asks for between two requests */
  async inTurn<T>(
    host: string,
    gap: number | undefined,
    signal: AbortSignal | undefined,
    work: () => Promise<T>,
  ): Promise<T> {
    const known = this.#hosts.get(host) ?? { last: Number.NEGATIVE_INFINITY, turn: Promise.resolve() };
    this.#hosts.set(host, known);
    const mine = known.turn.then(async () => {
      const pause = Math.min(LONGEST_GAP, Math.max(this.#gap, gap ?? 0));
      const left = known.last + pause - this.#clock.now();
      if (left > 0) await this.#clock.sleep(left, signal);
      signal?.throwIfAborted();
      known.last = this.#clock.now();
      return work();
    });
    known.turn = mine.catch(() => {});
    return mine;
  }
}
