import type { Fault } from './feed.js';

/** Bytes of the head in which the encoding is declared. */
const HEAD = 256;

/**
 * The text of an XML or JSON document: in the encoding of its byte order mark, else in the one that it declares, else in
 * the one that its carrier names, else in UTF-8. (RFC 7303, section 3, puts the mark first. The carrier comes last, since
 * servers name a charset that they have not looked at.) A document whose bytes are not in the encoding declared is read
 * as UTF-8 where it is that.
 * @param charset of the `Content-Type` that it came with
 */
export function decodeDocument(
  bytes: Uint8Array,
  charset?: string,
): { readonly text: string } | { readonly fault: Fault } {
  const label = markOf(bytes) ?? declaredIn(bytes) ?? charset;
  for (const encoding of new Set([label ?? 'utf-8', 'utf-8'])) {
    const text = decoded(bytes, encoding);
    if (text !== undefined) return { text };
  }
  return {
    fault: {
      reason:
        label === undefined
          ? 'not UTF-8, and it declares no other encoding'
          : `not in the encoding declared, ${label.slice(0, 40)}, nor in UTF-8`,
      remedy: 'Convert it to UTF-8, for example with iconv.',
    },
  };
}

function markOf(bytes: Uint8Array): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c && c === 0)) return 'utf-16be';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0 && c !== 0 && d === 0)) return 'utf-16le';
  return undefined;
}

function declaredIn(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1');
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head)?.[1];
  // What can be read so is not in UTF-16, whatever it declares.
  return label !== undefined && /^utf-?16/i.test(label) ? 'utf-8' : label;
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
