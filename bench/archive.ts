// Memory and speed on archives of any size: `npx tsx bench/archive.ts [GB] [warc.gz|warc|jsonl.gz|jsonl] [--read] [--file] [--warcio]`.
//
// The archive is made of pages of our own making and goes through the reader as it is made, so that no disk has to hold
// it; with --file it is written to a temporary file first and read from there. GB are those of the archive as it lies on
// disk, packed where it is (1 unless told otherwise). Pieces are cut, which is what one thread does for all workers; with
// --read they are read as well, on the same thread. With --warcio a WARC is read by that library instead, side by side.
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { WARCParser } from 'warcio';
import { pageOf, response, warcRecord } from '../src/article/fixture.js';
import { pieces, readPiece } from '../src/article/index.js';

const GB = 1e9;
const DIFFERENT = 400;

const words = process.argv.slice(2);
const size = Number(words.find((word) => /^[\d.]+$/.test(word)) ?? 1) * GB;
const kind = words.find((word) => /^(?:warc|jsonl)(?:\.gz)?$/.test(word)) ?? 'warc.gz';
const has = (flag: string) => words.includes(`--${flag}`);

/** Text that packs about as well as that of pages does: words drawn by a generator of fixed seed. */
function filler(n: number): string {
  let state = n * 2_654_435_761 + 1;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const word = () => Array.from({ length: 2 + next(8) }, () => 'etaoinshrdlucmf'[next(15)]).join('');
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`;
  return Array.from({ length: 25 }, () => `<p class="par-${next(9)}">${sentence()} ${sentence()}</p>`).join('\n');
}

/** Pages with menus and scripts around the report, 20 KB and more each, as units of the archive. */
const units = Array.from({ length: DIFFERENT }, (_, n): Buffer => {
  const page = pageOf(n).replace('</article>', `${filler(n)}</article><script>${filler(-n)}</script>`);
  const pack = (bytes: Buffer) => (kind.endsWith('.gz') ? gzipSync(bytes) : bytes);
  if (kind.startsWith('jsonl')) {
    return pack(Buffer.from(`${JSON.stringify({ id: `a${n}`, text: page.replace(/<[^>]+>/g, '') })}\n`));
  }
  const url = `https://courier.example.org/${n}`;
  const request = { type: 'request', block: 'GET / HTTP/1.1\r\n\r\n', url };
  return Buffer.concat([request, { type: 'response', block: response(page), url }].map((one) => pack(warcRecord(one))));
});

function* archive(): Generator<Buffer> {
  let made = 0;
  for (let n = 0; made < size; n = (n + 8) % DIFFERENT) {
    const chunk = Buffer.concat(units.slice(n, n + 8));
    made += chunk.length;
    yield chunk;
  }
}

const total = { articles: 0, quarantined: 0, inflated: 0, packed: 0 };
const began = performance.now();
let told = 0;

function tell(force = false): void {
  if (!force && total.packed - told < size / 10) return;
  told = total.packed;
  const seconds = (performance.now() - began) / 1000;
  const rate = (bytes: number) => (bytes / 1e6 / seconds).toFixed(0);
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0);
  const speed = `${(total.articles / seconds).toFixed(0)} articles/s, ${rate(total.packed)} MB/s packed, ${rate(total.inflated)} MB/s of articles`;
  console.log(`${(total.packed / GB).toFixed(2)} GB  ${total.articles} articles, ${speed}, memory ${memory} MiB`);
}

async function ours(input: string, stdin?: Readable): Promise<void> {
  const onBytes = (bytes: number) => {
    total.packed += bytes;
  };
  for await (const item of pieces([input], { stdin, onBytes })) {
    const readings = 'quarantined' in item ? [item] : has('read') ? readPiece(item, {}) : undefined;
    if (readings?.some((reading) => 'quarantined' in reading)) total.quarantined++;
    else total.articles++;
    if ('bytes' in item) total.inflated += item.bytes.length;
    tell();
  }
}

async function theirs(stream: Readable): Promise<void> {
  stream.on('data', (chunk: Buffer) => {
    total.packed += chunk.length;
  });
  for await (const record of new WARCParser(stream)) {
    const payload = await record.readFully(false);
    if (record.warcType !== 'response') continue;
    total.articles++;
    total.inflated += payload.length;
    tell();
  }
}

if (has('file')) {
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  try {
    const path = join(folder, `archive.${kind}`);
    const out = createWriteStream(path);
    for (const chunk of archive()) if (!out.write(chunk)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    await (has('warcio') ? theirs(createReadStream(path)) : ours(path));
  } finally {
    rmSync(folder, { recursive: true });
  }
} else await (has('warcio') ? theirs(Readable.from(archive())) : ours('-', Readable.from(archive())));
tell(true);
console.log(`quarantined ${total.quarantined}; peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB`);
