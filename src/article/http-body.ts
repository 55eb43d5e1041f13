import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';
import { LARGEST_PIECE } from './limits.js';
import { Gap } from './stream/chunk.js';

const REMEDY = 'Get the page again.';
const BOUNDED = { maxOutputLength: LARGEST_PIECE };

const DECODERS: Readonly<Record<string, (body: Uint8Array) => Uint8Array>> = {
  chunked: dechunk,
  gzip: (body) => gunzipSync(body, BOUNDED),
  'x-gzip': (body) => gunzipSync(body, BOUNDED),
  // The name means zlib's format; some servers send the bare data.
  deflate: (body) => ((body[0]! & 0x0f) === 8 ? inflateSync(body, BOUNDED) : inflateRawSync(body, BOUNDED)),
  br: (body) => brotliDecompressSync(body, BOUNDED),
};

/**
 * A body as it was before it was packed for the wire. Some archives keep the header and store the body unpacked already;
 * one that begins like a page is taken as it is.
 * @param codings transfer and content codings, in the order in which they are undone: `chunked` before `gzip`.
 */
export function unpackedBody(body: Uint8Array, codings: readonly string[]): Uint8Array | Gap {
  let bytes = body;
  for (const coding of codings) {
    const decode = DECODERS[coding];
    if (!decode) {
      if (isPage(bytes)) return bytes;
      return new Gap(`the page is packed with "${coding}", which is not read`, 'Give the page unpacked.');
    }
    try {
      bytes = decode(bytes);
    } catch (error) {
      if (isPage(bytes)) return bytes;
      if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') {
        const largest = LARGEST_PIECE / 1024 / 1024;
        return new Gap(`the page inflates to more than ${largest} MB, which no article does`, 'It is no article.');
      }
      return new Gap(`the page is packed with ${coding} and cannot be unpacked: ${(error as Error).message}`, REMEDY);
    }
  }
  return bytes;
}

function isPage(bytes: Uint8Array): boolean {
  return /^(?:\u00ef\u00bb\u00bf)?\s*</.test(Buffer.from(bytes.subarray(0, 256)).toString('latin1'));
}

/** Undoes chunked transfer coding (RFC 9112, section 7.1). */
function dechunk(body: Uint8Array): Buffer {
  const bytes = Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = bytes.indexOf('\r\n', at);
    const size = /^\s*([0-9a-f]{1,7})\s*(?:;.*)?$/i.exec(bytes.toString('latin1', at, end < 0 ? at : end))?.[1];
    if (size === undefined) throw new Error('a chunk does not say how long it is');
    const from = end + 2;
    const to = from + Number.parseInt(size, 16);
    if (to === from) return Buffer.concat(parts);
    if (to > bytes.length) throw new Error('a chunk is cut off');
    parts.push(bytes.subarray(from, to));
    at = to + 2;
  }
}
