import { LARGEST_PIECE } from '../limits.js';
import { type Chunks, Gap } from './chunk.js';

/** One JSON value among others, not checked beyond its brackets and quotes, or why there is none. */
export type JsonCut = ({ readonly bytes: Buffer } | { readonly fault: Gap }) & {
  /** Counted from 1 in an array or a row of values; absent for a value that stands at the beginning by itself. */
  readonly number?: number;
};

/**
 * Cuts a stream of JSON into the elements of its array, or, where it is none, into its values one after the other,
 * without ever holding more than one of them. What is no JSON is cut as well; its reader will say so.
 */
export async function* jsonValues(chunks: Chunks): AsyncGenerator<JsonCut> {
  const cutter = new Cutter();
  let count = 0;
  const numbered = () => (++count > 1 || cutter.inArray ? { number: count } : {});
  for await (const chunk of chunks) {
    if (chunk instanceof Gap) {
      yield { fault: chunk, ...numbered() };
      return;
    }
    for (const bytes of cutter.cut(chunk)) yield { bytes, ...numbered() };
    if (cutter.length > LARGEST_PIECE) {
      const reason = `a JSON value is larger than ${LARGEST_PIECE / 1024 / 1024} MB; the file is not read beyond it`;
      const remedy = 'See that its brackets and quotation marks are closed; each article is a value of its own.';
      yield { fault: new Gap(reason, remedy), ...numbered() };
      return;
    }
  }
  const rest = cutter.rest();
  if (rest.length > 0) yield { bytes: rest, ...numbered() };
}

const code = (character: string) => character.charCodeAt(0);
const QUOTE = code('"');
const BACKSLASH = code('\\');
const COMMA = code(',');
const [ARRAY, ARRAY_END, OBJECT, OBJECT_END] = ['[', ']', '{', '}'].map(code);

/** Follows brackets and quotes from chunk to chunk. Nesting is counted, not followed, so its depth costs nothing. */
class Cutter {
  #parts: Buffer[] = [];
  /** Bytes of the value being read. */
  length = 0;
  #depth = 0;
  /** Depth at which values stand: 1 in an array, 0 without one, unknown before the first byte that is not blank. */
  #base: 0 | 1 | undefined;
  #inString = false;
  #escaped = false;

  get inArray(): boolean {
    return this.#base === 1;
  }

  /** Values that end in this chunk. */
  cut(chunk: Buffer): Buffer[] {
    const values: Buffer[] = [];
    let start = 0;
    const end = (before: number, next: number) => {
      this.#keep(chunk.subarray(start, before));
      const value = this.rest();
      if (value.length > 0) values.push(value);
      start = next;
    };
    for (let i = 0; i < chunk.length; i++) {
      const byte = chunk[i]!;
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (byte === BACKSLASH) this.#escaped = true;
        else if (byte === QUOTE) this.#inString = false;
        continue;
      }
      if (this.#base === undefined) {
        if (isBlank(byte)) continue;
        this.#base = byte === ARRAY ? 1 : 0;
        if (this.#base === 1) start = i + 1;
      }
      if (byte === QUOTE) this.#inString = true;
      else if (byte === ARRAY || byte === OBJECT) this.#depth++;
      else if (byte === ARRAY_END || byte === OBJECT_END) {
        this.#depth = Math.max(0, this.#depth - 1);
        if (this.#depth < this.#base) {
          end(i, i + 1);
          this.#base = 0;
        } else if (this.#depth === this.#base) end(i + 1, i + 1);
      } else if (byte === COMMA && this.#base === 1 && this.#depth === 1) end(i, i + 1);
    }
    this.#keep(chunk.subarray(start));
    return values;
  }

  /** What has been read of the value so far, without blanks around it; it is given up with that. */
  rest(): Buffer {
    const bytes = this.#parts.length === 1 ? this.#parts[0]! : Buffer.concat(this.#parts);
    this.#parts = [];
    this.length = 0;
    let [from, to] = [0, bytes.length];
    while (from < to && isBlank(bytes[from]!)) from++;
    while (to > from && isBlank(bytes[to - 1]!)) to--;
    return bytes.subarray(from, to);
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#parts.push(bytes);
    this.length += bytes.length;
  }
}

/** Blanks, and the bytes of a byte order mark. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0xef || byte === 0xbb || byte === 0xbf;
}
