import { HIGHEST_RATIO, INFLATED_FREELY } from '../limits.js';
import { Gap } from './chunk.js';

/** What has been taken in of one input: bytes read of it, and bytes that archives in it inflated to, at all depths. */
export class Intake {
  readonly #onBytes: ((bytes: number) => void) | undefined;
  #read = 0;
  #inflated = 0;

  constructor(onBytes?: (bytes: number) => void) {
    this.#onBytes = onBytes;
  }

  /** Bytes were read from the input itself. */
  read(bytes: number): void {
    this.#read += bytes;
    this.#onBytes?.(bytes);
  }

  /** The input itself was read up to here, as far as it was not already. */
  upTo(bytes: number): void {
    if (bytes > this.#read) this.read(bytes - this.#read);
  }

  /** Whether more came out of archives than is to be believed. */
  get isExceeded(): boolean {
    return this.#inflated > INFLATED_FREELY && this.#inflated > HIGHEST_RATIO * this.#read;
  }

  /** Bytes came out of an archive. A gap comes back where they are out of all proportion to what was read. */
  inflated(bytes: number): Gap | undefined {
    this.#inflated += bytes;
    if (!this.isExceeded) return undefined;
    const reason = `it inflates to more than ${HIGHEST_RATIO} times its size, as a zip bomb does; the rest is not read`;
    return new Gap(reason, 'If it is to be trusted, unpack it and give the files.');
  }
}
