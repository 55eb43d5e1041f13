import { createRequire } from 'node:module';
import type { Robot } from 'robots-parser';
import type { Clock } from './clock.js';
import type { Answer } from './exchange.js';
import { FetchFault } from './fault.js';
import { ROBOT } from './user-agent.js';

// Its types say that it has a default export; it is a function itself.
const parse: (url: string, text: string) => Robot = createRequire(import.meta.url)('robots-parser');

const HOUR = 3_600_000;
/** RFC 9309, 2.4: not to be used for longer than a day. */
const KEPT = 24 * HOUR;
/** How long a host whose rules cannot be had is left alone. */
const KEPT_UNREACHED = HOUR / 4;
/** RFC 9309, 2.5: at least 500 KiB are read; what comes after is not. */
export const ROBOTS_BYTES = 500 * 1024;
/** RFC 9309, 2.3.1.2: at least five redirects are followed. */
export const ROBOTS_REDIRECTS = 5;
/** Longest line that is a rule; longer ones would cost time for each address. */
const LONGEST_RULE = 2_000;

/** What a host's `robots.txt` says of an address. */
export interface Ruling {
  readonly allowed: boolean;
  /** Why not. */
  readonly reason?: string;
  /** Milliseconds that the host asks for between two requests. */
  readonly gap?: number | undefined;
}

interface Rules {
  readonly until: number;
  rule(url: string): Ruling;
}

/** Keeps what hosts allow robots to ask for (RFC 9309), each host asked once a day. */
export class RobotsRules {
  readonly #ask: (url: URL, signal: AbortSignal | undefined) => Promise<Answer>;
  readonly #clock: Clock;
  readonly #hosts = new Map<string, Promise<Rules>>();

  /** @param ask fetches a `robots.txt`, following redirects; throws FetchFault */
  constructor(ask: (url: URL, signal: AbortSignal | undefined) => Promise<Answer>, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  async ruling(url: URL, signal: AbortSignal | undefined): Promise<Ruling> {
    const kept = this.#hosts.get(url.origin);
    if (kept && (await kept).until <= this.#clock.now() && this.#hosts.get(url.origin) === kept) {
      this.#hosts.delete(url.origin);
    }
    const rules = this.#hosts.get(url.origin) ?? this.#fetch(new URL('/robots.txt', url), signal);
    this.#hosts.set(url.origin, rules);
    try {
      return (await rules).rule(url.href);
    } catch (error) {
      if (this.#hosts.get(url.origin) === rules) this.#hosts.delete(url.origin);
      throw error;
    }
  }

  async #fetch(url: URL, signal: AbortSignal | undefined): Promise<Rules> {
    try {
      const { bytes } = await this.#ask(url, signal);
      return { until: this.#clock.now() + KEPT, rule: ruled(url, bytes) };
    } catch (error) {
      // A host that cannot be reached at all gives no page either, and the next try asks for its rules again.
      if (!(error instanceof FetchFault) || error.kind === 'address' || error.kind === 'network') throw error;
      const none = error.kind === 'redirect' || (error.kind === 'status' && !error.passing);
      if (none) return { until: this.#clock.now() + KEPT, rule: () => ({ allowed: true }) };
      const reason = `its robots.txt cannot be had (${error.reason}), and so nothing may be asked for`;
      return { until: this.#clock.now() + KEPT_UNREACHED, rule: () => ({ allowed: false, reason }) };
    }
  }
}

/** The rules of a file that is here. */
function ruled(url: URL, bytes: Buffer): (url: string) => Ruling {
  const lines = bytes.toString('utf8').split(/\r\n|\r|\n/);
  const robot = parse(url.href, lines.filter((line) => line.length <= LONGEST_RULE).join('\n'));
  const delay = robot.getCrawlDelay(ROBOT);
  const gap = delay !== undefined && Number.isFinite(delay) && delay > 0 ? delay * 1000 : undefined;
  return (asked) =>
    robot.isAllowed(asked, ROBOT) === false
      ? { allowed: false, reason: 'its robots.txt forbids it', gap }
      : { allowed: true, gap };
}
