import { LARGEST_PIECE } from '../article/limits.js';

/** How much a host may send and how long it may take, so that none can hold up or fill this machine. */
export interface Limits {
  /** Bytes of a body, as sent and as inflated. */
  readonly bytes: number;
  /** Milliseconds until a connection stands. */
  readonly connect: number;
  /** Milliseconds from there until the headers are here. */
  readonly headers: number;
  /** Milliseconds between two pieces of the body. */
  readonly idle: number;
  /** Milliseconds for one request in all, from the look-up of the name to the end of the body. */
  readonly whole: number;
  /** Redirects that are followed. Browsers follow 20; what is more than a few is a loop or a tracker. */
  readonly redirects: number;
  /** Requests for one address, the first included, where faults may pass. */
  readonly tries: number;
  /** Milliseconds that a host may ask to be left alone before the fetch is given up. */
  readonly patience: number;
}

export const LIMITS: Limits = {
  bytes: LARGEST_PIECE,
  connect: 10_000,
  headers: 20_000,
  idle: 15_000,
  whole: 60_000,
  redirects: 8,
  tries: 4,
  patience: 30_000,
};
