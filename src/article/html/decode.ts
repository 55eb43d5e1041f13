import { analyse } from 'chardet';
import iconv from 'iconv-lite';
import { PageFault } from './page-fault.js';

/** Bytes at the head of a page in which its charset must be declared, as browsers look for it. */
const DECLARED_WITHIN = 4096;
/** Bytes by which an undeclared charset is told. */
const TOLD_BY = 1 << 16;
/** Kinds of files that are sometimes called `.html`, by their first bytes. */
const OTHER_FILES: readonly (readonly [kind: string, begins: readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46]],
  ['a picture (JPEG)', [0xff, 0xd8, 0xff]],
  ['a picture (PNG)', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture (GIF)', [0x47, 0x49, 0x46, 0x38]],
  ['a zip archive', [0x50, 0x4b, 0x03, 0x04]],
  ['gzip-compressed', [0x1f, 0x8b]],
];

/**
 * The text of a page in the charset that its bytes are in: that of its byte order mark; else the declared one (HTTP
 * header before `<meta>`), unless the bytes contradict it; else the one they look like.
 * @param contentType the HTTP header of that name, where the page came with one
 * @throws PageFault where the bytes are no text
 */
export function decodePage(bytes: Uint8Array, contentType?: string): string {
  const other = OTHER_FILES.find(([, begins]) => begins.every((byte, i) => bytes[i] === byte));
  if (other) throw notText(`the file is ${other[0]}, not a web page`);
  const text = decode(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), contentType);
  const head = text.slice(0, DECLARED_WITHIN);
  // Pages written by careless programs hold a stray control; files of other kinds hold one in a few characters.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what tells a file that is no text
  const controls = head.match(/[\u0000-\u0008\u000e-\u001a\ufffd]/g)?.length ?? 0;
  if (controls > head.length * MOST_CONTROLS) throw notText('the file is binary, not a web page');
  return text;
}

const MOST_CONTROLS = 0.05;

function decode(bytes: Buffer, contentType = ''): string {
  const marked = markOf(bytes);
  if (marked) return iconv.decode(bytes, marked);
  const utf8 = validUtf8(bytes);
  // Bytes beyond ASCII that are valid UTF-8 are hardly ever anything else, whatever is declared.
  if (utf8 !== undefined && !/^utf-?16/i.test(declaredIn(contentType) ?? '')) {
    const declared = declaredIn(contentType) ?? declaredIn(bytes.toString('latin1', 0, DECLARED_WITHIN));
    return declared && sevenBit(declared) ? iconv.decode(bytes, declared) : utf8;
  }
  const declared = declaredIn(contentType) ?? declaredIn(bytes.toString('latin1', 0, DECLARED_WITHIN));
  const broken = /^utf-?8$/i.test(declared ?? 'utf-8');
  if (broken && mostlyUtf8(bytes)) return bytes.toString('utf8');
  const charset = broken ? lookOf(bytes) : declared!;
  return iconv.decode(bytes, iconv.encodingExists(charset) ? charset : lookOf(bytes));
}

function markOf(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return undefined;
}

/** Charsets that are written in ASCII bytes alone, so that what they hold passes for UTF-8. */
const sevenBit = (charset: string) => /^(?:iso-2022|utf-?7|hz)/i.test(charset) && iconv.encodingExists(charset);

/** The charset named in a header or in the head of a page; ISO 8859-1 is read as browsers do, as Windows-1252. */
function declaredIn(text: string): string | undefined {
  const named = /charset\s*=\s*["']?\s*([\w:.-]{2,40})/i.exec(text)?.[1]?.toLowerCase();
  return named && /^(?:iso-?8859-1|latin-?1|us-ascii|ascii)$/.test(named) ? 'windows-1252' : named;
}

function validUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether bytes are UTF-8 but for a few that are cut or foreign. */
function mostlyUtf8(bytes: Buffer): boolean {
  const head = bytes.subarray(0, TOLD_BY);
  const text = head.toString('utf8');
  const wrong = text.match(/\ufffd/g)?.length ?? 0;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what is beyond ASCII is what the bytes are judged by
  const beyond = text.match(/[^\u0000-\u007f\ufffd]/g)?.length ?? 0;
  return wrong === 0 || beyond > wrong * 4;
}

/** The charset that bytes look like; Windows-1252, which any bytes are, where nothing speaks for another. */
function lookOf(bytes: Buffer): string {
  const [best] = analyse(bytes.subarray(0, TOLD_BY));
  if (!best || best.confidence < 30 || /^(?:ascii|utf-8|iso-8859-1)$/i.test(best.name)) return 'windows-1252';
  return iconv.encodingExists(best.name) ? best.name : 'windows-1252';
}

const notText = (reason: string) => new PageFault(reason, 'Give the page itself, as HTML.');
