import { type Dispatcher, request } from 'undici';
import { ACCEPTED_ENCODINGS, readBody } from './body.js';
import { faultOf, statusFault } from './fault-of.js';
import type { Limits } from './limits.js';

/** What a host answered to one request; the body is read where it is an answer (2xx). */
export interface Answer {
  readonly status: number;
  readonly bytes: Buffer;
  /** A header by its name in small letters; of several the first. */
  header(name: string): string | undefined;
}

export interface Exchange {
  readonly agent: Dispatcher;
  readonly limits: Limits;
  readonly userAgent: string;
  /** Milliseconds since 1970. */
  now(): number;
}

const ACCEPT =
  'text/html, application/xhtml+xml, application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5';

/** Statuses that are no fault of a request: they say where to look, or that nothing has changed. */
const SPEAKING = new Set([301, 302, 303, 304, 307, 308]);

/**
 * One request and its answer, within the limits. Redirects are answers here.
 * @param more headers besides those that every request carries
 * @throws FetchFault; the signal's reason where it is given
 */
export async function exchange(
  { agent, limits, userAgent, now }: Exchange,
  url: URL,
  more: Readonly<Record<string, string>>,
  { signal, cut = false }: { readonly signal?: AbortSignal | undefined; readonly cut?: boolean } = {},
): Promise<Answer> {
  const timeout = AbortSignal.timeout(limits.whole);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      method: 'GET',
      headers: { 'user-agent': userAgent, accept: ACCEPT, 'accept-encoding': ACCEPTED_ENCODINGS, ...more },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
    });
    const header = (name: string) => {
      const value = headers[name];
      return Array.isArray(value) ? value[0] : value;
    };
    if (statusCode >= 200 && statusCode < 300) {
      const bytes = await readBody(body, header('content-encoding') ?? '', limits.bytes, cut);
      return { status: statusCode, bytes, header };
    }
    body.on('error', () => {}).destroy();
    if (!SPEAKING.has(statusCode)) throw statusFault(url.href, statusCode, header('retry-after'), now());
    return { status: statusCode, bytes: Buffer.alloc(0), header };
  } catch (error) {
    signal?.throwIfAborted();
    throw faultOf(error, url.href, limits);
  }
}
