import type { Context, MiddlewareHandler } from 'hono';
import { ApiFault } from '../fault.js';

/** How many requests a client may make: so many at once, and so many a second after that. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Clients remembered at most; the one not heard of for longest is forgotten first. */
const CLIENTS = 10_000;

/** The address that a request comes from; one name for all where none is known. */
function clientOf(c: Context): string {
  const env: { incoming?: { socket?: { remoteAddress?: string } } } | undefined = c.env;
  return env?.incoming?.socket?.remoteAddress ?? 'unknown';
}

/** Counts the requests of each client against a rate, as a bucket that fills again with time. */
export class Meter {
  readonly #rate: Rate;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** @param now milliseconds */
  constructor(rate: Rate, now: () => number = Date.now) {
    this.#rate = rate;
    this.#now = now;
  }

  /** @throws ApiFault 429, with the seconds to wait, where the client has made too many. */
  count(c: Context): void {
    const [client, now] = [clientOf(c), this.#now()];
    const bucket = this.#buckets.get(client) ?? { left: this.#rate.burst, at: now };
    const left = Math.min(this.#rate.burst, bucket.left + ((now - bucket.at) / 1000) * this.#rate.perSecond);
    this.#buckets.delete(client);
    this.#buckets.set(client, { left: Math.max(0, left - 1), at: now });
    if (this.#buckets.size > CLIENTS) this.#buckets.delete(this.#buckets.keys().next().value!);
    if (left >= 1) return;
    const wait = Math.ceil((1 - left) / this.#rate.perSecond);
    throw new ApiFault(
      429,
      'too_many_requests',
      'Too many requests in a short time.',
      `Wait ${wait === 1 ? 'a second' : `${wait} seconds`} and go on more slowly.`,
      { 'Retry-After': String(wait) },
    );
  }
}

/** Refuses what a client asks for beyond a rate. */
export function limited(meter: Meter, applies: (c: Context) => boolean = () => true): MiddlewareHandler {
  return async (c, next) => {
    if (applies(c)) meter.count(c);
    await next();
  };
}
