/**
 * What kind of thing went wrong: the address may not be asked for; the host forbids it; it answered with a status that
 * is no answer; it could not be reached or broke off; it sent too much or took too long; its redirects lead nowhere.
 */
export type FaultKind = 'address' | 'robots' | 'status' | 'network' | 'limit' | 'redirect';

/** Something that could not be fetched: what, why, and what to do. */
export class FetchFault extends Error {
  readonly url: string;
  readonly kind: FaultKind;
  readonly reason: string;
  readonly remedy: string;
  /** Whether it may go away by itself, so that it is worth asking again. */
  readonly passing: boolean;
  /** Status of the answer, where there was one. */
  readonly status: number | undefined;
  /** Milliseconds after which the host asks to be asked again. */
  readonly retryAfter: number | undefined;

  constructor(
    url: string,
    kind: FaultKind,
    reason: string,
    remedy: string,
    more: { readonly passing?: boolean; readonly status?: number; readonly retryAfter?: number | undefined } = {},
  ) {
    super(`${url}: ${reason}`);
    this.name = 'FetchFault';
    this.url = url;
    this.kind = kind;
    this.reason = reason;
    this.remedy = remedy;
    this.passing = more.passing ?? false;
    this.status = more.status;
    this.retryAfter = more.retryAfter;
  }
}
