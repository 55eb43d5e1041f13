import type { Agent } from 'undici';
import { webAddress } from './address.js';
import { type Clock, systemClock } from './clock.js';
import { guardedAgent, type Lookup } from './connect.js';
import { type Answer, type Exchange, exchange } from './exchange.js';
import { FetchFault } from './fault.js';
import { LIMITS, type Limits } from './limits.js';
import { Pace, USUAL_GAP } from './pace.js';
import { withRetries } from './retry.js';
import { ROBOTS_BYTES, ROBOTS_REDIRECTS, RobotsRules } from './robots.js';
import { userAgent } from './user-agent.js';

export interface ClientOptions {
  /** Ask hosts in private, loopback and other inner ranges too. */
  readonly allowPrivate?: boolean;
  /** Address at which whoever runs this can be reached, for the user agent. */
  readonly contact?: string | undefined;
  /** Milliseconds between two requests to one host. */
  readonly gap?: number;
  readonly limits?: Partial<Limits>;
  readonly clock?: Clock;
  /** Draws from 0 to 1, for the pauses between tries. */
  readonly random?: () => number;
  readonly lookup?: Lookup;
}

/** What an address was last seen to hold, to be asked whether it has changed. */
export interface Validators {
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What an address holds. */
export interface Fetched extends Validators {
  /** Where it was in the end, redirects followed. */
  readonly url: string;
  readonly bytes: Uint8Array;
  /** As the host states it: `text/html; charset=utf-8`; empty where it states none. */
  readonly contentType: string;
  /** Its charset, where the host states one. */
  readonly charset?: string | undefined;
  /** Where it is from now on, where the host says that it has moved for good. */
  readonly movedTo?: string;
}

/** Fetches pages and feeds as a guest should: it says who it is, keeps to `robots.txt`, asks slowly, and gives up in time. */
export class WebClient {
  readonly #agent: Agent;
  readonly #exchange: Exchange;
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #random: () => number;
  readonly #pace: Pace;
  readonly #robots: RobotsRules;

  constructor(options: ClientOptions = {}) {
    const { allowPrivate = false, contact, gap = USUAL_GAP, clock = systemClock, random = Math.random } = options;
    this.#limits = { ...LIMITS, ...options.limits };
    this.#clock = clock;
    this.#random = random;
    this.#agent = guardedAgent(this.#limits, allowPrivate, options.lookup);
    const common = { agent: this.#agent, userAgent: userAgent(contact), now: () => clock.now() };
    this.#exchange = { ...common, limits: this.#limits };
    this.#pace = new Pace(clock, gap);
    this.#robots = new RobotsRules((url, signal) => this.#robotsFile(url, signal), clock);
  }

  /**
   * What an address holds, or `unchanged` where the host says that it is as it was.
   * @throws FetchFault with reason and remedy; the signal's reason where it is given
   */
  async get(address: string, known: Validators = {}, signal?: AbortSignal): Promise<Fetched | 'unchanged'> {
    const url = webAddress(address);
    return withRetries(() => this.#follow(url, known, signal), this.#limits, {
      clock: this.#clock,
      random: this.#random,
      signal,
    });
  }

  /** Ends all connections. */
  close(): Promise<void> {
    return this.#agent.destroy();
  }

  async #follow(start: URL, known: Validators, signal: AbortSignal | undefined): Promise<Fetched | 'unchanged'> {
    const conditions = conditionsFor(known);
    let lasting = true;
    let url = start;
    let home = start;
    for (let redirects = 0; ; redirects++) {
      const ruling = await this.#robots.ruling(url, signal);
      if (!ruling.allowed) throw forbidden(url, ruling.reason!);
      const from = url;
      const answer = await this.#pace.inTurn(from.host, ruling.gap, signal, () =>
        exchange(this.#exchange, from, conditions, { signal }),
      );
      if (answer.status === 304) return 'unchanged';
      if (answer.status < 300) return fetched(answer, url, home.href === start.href ? undefined : home);
      if (redirects >= this.#limits.redirects)
        throw astray(start, `it leads on more than ${this.#limits.redirects} times`);
      url = target(answer, from);
      lasting &&= answer.status === 301 || answer.status === 308;
      if (lasting) home = url;
    }
  }

  async #robotsFile(start: URL, signal: AbortSignal | undefined): Promise<Answer> {
    const limits = { ...this.#limits, bytes: ROBOTS_BYTES };
    let url = start;
    for (let redirects = 0; ; redirects++) {
      const from = url;
      const answer = await this.#pace.inTurn(from.host, undefined, signal, () =>
        exchange({ ...this.#exchange, limits }, from, {}, { signal, cut: true }),
      );
      if (answer.status < 300) return answer;
      if (redirects >= ROBOTS_REDIRECTS || answer.status === 304) throw astray(start, 'its robots.txt leads nowhere');
      url = target(answer, from);
    }
  }
}

function conditionsFor({ etag, lastModified }: Validators): Record<string, string> {
  return {
    ...(etag !== undefined && { 'if-none-match': etag }),
    ...(lastModified !== undefined && { 'if-modified-since': lastModified }),
  };
}

/** Where a redirect leads; checked like any address that is asked for. */
function target(answer: Answer, from: URL): URL {
  const location = answer.header('location');
  if (location === undefined) throw astray(from, `it answers ${answer.status} and does not say where it is`);
  // Headers come as Latin-1; addresses that are not escaped are in UTF-8.
  return webAddress(Buffer.from(location, 'latin1').toString('utf8'), from.href);
}

function astray(url: URL, reason: string): FetchFault {
  return new FetchFault(url.href, 'redirect', reason, 'Open it in a browser and give the address where it ends.');
}

function forbidden(url: URL, reason: string): FetchFault {
  return new FetchFault(url.href, 'robots', reason, 'Save the page by hand and add the file, or ask the publisher.');
}

function fetched(answer: Answer, url: URL, home: URL | undefined): Fetched {
  const { bytes, header } = answer;
  return {
    url: url.href,
    bytes,
    contentType: header('content-type') ?? '',
    charset: /;\s*charset\s*=\s*"?([\w.:-]{2,40})/i.exec(header('content-type') ?? '')?.[1],
    etag: header('etag'),
    lastModified: header('last-modified'),
    ...(home && { movedTo: home.href }),
  };
}
