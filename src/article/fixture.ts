import { crc32, deflateRawSync } from 'node:zlib';
import { readPiece } from './piece.js';
import { pieces, type ReadOptions } from './pieces.js';
import type { Reading } from './source.js';

/** A member of a zip archive to be written for a test. */
export interface ZipMember {
  readonly name: string;
  readonly bytes: Uint8Array | string;
  /** Number of the method that the archive claims; 8 (deflate) where not given. */
  readonly method?: number;
  /** General-purpose flags; bit 0 says that the member is encrypted. */
  readonly flags?: number;
  /** Unix mode of the file. */
  readonly mode?: number;
}

/** A zip archive as its specification (APPNOTE 6.3) lays it out, without a check of what it is given. */
export function zipOf(...members: readonly ZipMember[]): Buffer {
  const locals: Buffer[] = [];
  const index: Buffer[] = [];
  let at = 0;
  for (const { name, bytes, method = 8, flags = 0x800, mode = 0o100644 } of members) {
    const plain = Buffer.from(bytes);
    const packed = method === 0 ? plain : deflateRawSync(plain);
    const [path, sum] = [Buffer.from(name), crc32(plain)];
    const common = Buffer.alloc(26);
    for (const [value, offset] of [
      [20, 0],
      [flags, 2],
      [method, 4],
      [0, 6],
      [0x21, 8],
      [path.length, 22],
    ] as const) {
      common.writeUInt16LE(value, offset);
    }
    for (const [value, offset] of [
      [sum, 10],
      [packed.length, 14],
      [plain.length, 18],
    ] as const) {
      common.writeUInt32LE(value, offset);
    }
    locals.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, path, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE((mode << 16) >>> 0, 6);
    tail.writeUInt32LE(at, 10);
    // Made by: Unix (3), version 2.0.
    index.push(Buffer.from('PK\u0001\u0002\u0014\u0003', 'latin1'), common, tail, path);
    at += 30 + path.length + packed.length;
  }
  const size = index.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(members.length, 4);
  end.writeUInt16LE(members.length, 6);
  end.writeUInt32LE(size, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, ...index, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

/** A record of a web archive to be written for a test. */
export interface WarcRecord {
  readonly type: string;
  readonly block: Uint8Array | string;
  readonly url?: string;
  readonly contentType?: string;
  /** Length that the record claims; its own where not given. */
  readonly length?: number | string;
}

/** One record as ISO 28500 lays it out. */
export function warcRecord({
  type,
  block,
  url = 'https://courier.example.org/',
  contentType,
  length,
}: WarcRecord): Buffer {
  const bytes = Buffer.from(block);
  const head = [
    'WARC/1.0',
    `WARC-Type: ${type}`,
    `WARC-Target-URI: ${url}`,
    'WARC-Date: 2014-06-04T10:15:00Z',
    `Content-Type: ${contentType ?? 'application/http; msgtype=response'}`,
    `Content-Length: ${length ?? bytes.length}`,
  ];
  return Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), bytes, Buffer.from('\r\n\r\n')]);
}

/** A response of HTTP with a page in it. */
export function response(body: Uint8Array | string, headers: readonly string[] = [], status = '200 OK'): Buffer {
  const type = headers.some((header) => /^content-type:/i.test(header))
    ? []
    : ['Content-Type: text/html; charset=utf-8'];
  const head = [`HTTP/1.1 ${status}`, ...type, ...headers].join('\r\n');
  return Buffer.concat([Buffer.from(`${head}\r\n\r\n`), Buffer.from(body)]);
}

/** A page with a report long enough to be taken for one. */
export function pageOf(n: number): string {
  const sentences = Array.from(
    { length: 8 },
    (_, i) => `The ministers of the two countries met in town ${n} on day ${i + 1} of the talks, their offices said.`,
  );
  return `<!doctype html><html lang="en"><head><title>Ministers meet in town ${n}</title>
<meta property="article:published_time" content="2014-06-04T10:15:00Z"></head>
<body><article><h1>Ministers meet in town ${n}</h1>
${sentences.map((sentence) => `<p>${sentence} Ferries, fish and fees were on the table again.</p>`).join('\n')}
</article></body></html>`;
}

/** All articles of some inputs, in order, as {@link pieces} and {@link readPiece} give them one after the other. */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for await (const item of pieces(inputs, options)) {
    if ('quarantined' in item) yield item;
    else yield* readPiece(item, options);
  }
}
