import { type Chunk, type Chunks, Gap } from './chunk.js';

/** The encoding that a byte order mark of two bytes names, as spreadsheets write it; `undefined` where there is none. */
export function wideEncodingOf(head: Buffer): 'utf-16le' | 'utf-16be' | undefined {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : undefined;
}

/** UTF-16 as UTF-8, with its byte order mark, which tells readers that what the text says of its encoding is past. */
export async function* asUtf8(chunks: Chunks, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Chunk> {
  let decoder = new TextDecoder(encoding, { ignoreBOM: true });
  for await (const chunk of chunks) {
    if (chunk instanceof Gap) {
      decoder = new TextDecoder(encoding, { ignoreBOM: true });
      yield chunk;
    } else yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}
