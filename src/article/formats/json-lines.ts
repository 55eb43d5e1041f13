import { refused } from '../source.js';
import { byteLines, decodeUtf8 } from '../stream/byte-lines.js';
import type { Format } from './format.js';

/** JSON Lines: one article on each line. A broken line costs no other. */
export const jsonLines: Format = {
  endings: ['.jsonl', '.ndjson'],
  /** The first line that is not blank is an object by itself. */
  begins(head) {
    const first = head.toString('utf8').trimStart().split('\n', 1)[0]!;
    if (!first.startsWith('{')) return false;
    try {
      JSON.parse(first);
      return true;
    } catch {
      return false;
    }
  },
  async *pieces({ chunks, source }) {
    for await (const { number, bytes, fault } of byteLines(chunks)) {
      const at = { ...source, line: number };
      if (fault) yield refused(at, fault, decodeUtf8(bytes));
      else if (!isBlank(bytes)) yield { kind: 'json', source: at, bytes };
    }
  },
};

function isBlank(bytes: Buffer): boolean {
  return bytes.every((byte) => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d));
}
