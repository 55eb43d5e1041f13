import { type Chunk, type Chunks, end, Gap } from './chunk.js';

/** Reads a stream forward by counted bytes, up to the next gap in it. Holds no more than what is asked for and a chunk. */
export class Cursor {
  readonly #iterator: AsyncIterator<Chunk>;
  readonly #chunks: Chunks;
  #parts: Buffer[] = [];
  /** Bytes at hand. */
  length = 0;
  /** The gap before which reading stands, once all bytes before it are at hand. */
  gap: Gap | undefined;
  #ended = false;

  constructor(chunks: Chunks) {
    this.#chunks = chunks;
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** Gets bytes until at least so many are at hand; `false` where a gap or the end comes before. */
  async fill(bytes: number): Promise<boolean> {
    while (this.length < bytes) if (!(await this.#pull())) return false;
    return true;
  }

  /** Everything at hand. */
  get view(): Buffer {
    if (this.#parts.length !== 1) this.#parts = [Buffer.concat(this.#parts)];
    return this.#parts[0]!;
  }

  /** Passes over bytes, without keeping them; how many there were, which is fewer where a gap or the end comes before. */
  async skip(bytes: number): Promise<number> {
    let left = bytes;
    for (;;) {
      const dropped = Math.min(left, this.length);
      this.drop(dropped);
      left -= dropped;
      if (left === 0 || !(await this.#pull())) return bytes - left;
    }
  }

  /** Passes over so many of the bytes at hand. */
  drop(bytes: number): void {
    if (bytes === 0) return;
    const rest = this.view.subarray(bytes);
    this.#parts = [rest];
    this.length = rest.length;
  }

  /** Gives up what is at hand and the gap that follows it, and goes on behind it. */
  passGap(): void {
    this.#parts = [];
    this.length = 0;
    this.gap = undefined;
  }

  /** Goes to where these bytes come next; `false` where a gap or the end comes before. */
  async seek(bytes: Buffer): Promise<boolean> {
    for (;;) {
      const at = this.view.indexOf(bytes);
      if (at >= 0) {
        this.drop(at);
        return true;
      }
      this.drop(Math.max(0, this.length - bytes.length + 1));
      if (!(await this.#pull())) return false;
    }
  }

  close(): Promise<void> {
    return end(this.#chunks);
  }

  async #pull(): Promise<boolean> {
    if (this.#ended || this.gap) return false;
    const next = await this.#iterator.next();
    if (next.done) this.#ended = true;
    else if (next.value instanceof Gap) this.gap = next.value;
    else {
      this.#parts.push(next.value);
      this.length += next.value.length;
      return true;
    }
    return false;
  }
}
