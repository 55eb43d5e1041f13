// What a run costs, with the built program, from JSON Lines, HTML and a web archive, with one and two workers:
// `npm run build && npx tsx bench/runs.ts [--articles 4000]`. The articles are made up, and as dear to read as those of a
// mixed feed of press on world affairs: some 5,500 characters, six tenths of them in paragraphs that have to be parsed, and
// about two mentions each (measured on such a feed: 5,600, 58 % and 1.7). A fresh record each, and whole runs, start and end
// included: they last minutes, for the engine compiles in the first twenty seconds, for each worker anew, and other work on
// the machine comes and goes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { MAIN } from './kills/trial.js';
import { type Dispatch, dispatch } from './made/dispatches.js';

const { values } = parseArgs({ options: { articles: { type: 'string', default: '4000' } } });
const dispatches = Array.from({ length: Number(values.articles) }, (_, n) =>
  dispatch(n, { reporting: 5, paragraphs: 20, worldly: true }),
);
const folder = mkdtempSync(join(tmpdir(), 'demarche-runs-'));

function page({ title, text, published, outlet, url }: Dispatch): string {
  const paragraphs = text.split('\n\n').map((paragraph) => `<p>${paragraph}</p>`);
  const links = Array.from({ length: 40 }, (_, i) => `<li><a href="/section/${i}">Section ${i}</a></li>`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>
<link rel="canonical" href="${url}"><meta property="og:site_name" content="${outlet}">
<meta property="article:published_time" content="${published}T08:00:00Z"></head>
<body><nav><ul>${links.join('')}</ul></nav><article><h1>${title}</h1>${paragraphs.join('\n')}</article></body></html>`;
}

function record(one: Dispatch): string {
  const html = page(one);
  const response = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`;
  const head = [
    'WARC/1.0',
    'WARC-Type: response',
    `WARC-Target-URI: ${one.url}`,
    `WARC-Date: ${one.published}T09:00:00Z`,
    `WARC-Record-ID: <urn:example:${one.id}>`,
    'Content-Type: application/http; msgtype=response',
    `Content-Length: ${Buffer.byteLength(response)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${response}\r\n\r\n`;
}

/** Writes the articles down in each way; gives the paths. */
function written(): (readonly [string, string])[] {
  const inputs = { 'JSON Lines': 'all.jsonl', HTML: 'all', WARC: 'all.warc' };
  const path = (input: string) => join(folder, input);
  writeFileSync(path(inputs['JSON Lines']), dispatches.map((one) => `${JSON.stringify(one)}\n`).join(''));
  mkdirSync(path(inputs.HTML));
  for (const one of dispatches) writeFileSync(join(path(inputs.HTML), `${one.id}.html`), page(one));
  writeFileSync(path(inputs.WARC), dispatches.map(record).join(''));
  return Object.entries(inputs).map(([kind, input]) => [kind, path(input)]);
}

interface Figures {
  readonly seconds: number;
  readonly added: number;
  readonly bytes: number;
  readonly peakMiB: number;
}

/** Adds an input to a fresh record; gives the figures that the log of runs has of it. */
function measure(input: string, workers: number): Figures {
  const store = join(folder, `${workers}.db`);
  const env = { ...process.env, DEMARCHE_STORE: store };
  const added = spawnSync(process.execPath, [MAIN, 'add', '--json', '--workers', String(workers), input], { env });
  if (added.status !== 0) throw new Error(added.stderr.toString());
  const [run] = spawnSync(process.execPath, [MAIN, 'runs', '--json'], { env }).stdout.toString().split('\n');
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${store}${suffix}`, { force: true });
  return { ...JSON.parse(run!), seconds: JSON.parse(added.stdout.toString()).seconds };
}

try {
  for (const [name, input] of written()) {
    const [one, two] = [1, 2].map((workers) => {
      const figures = measure(input, workers);
      const { seconds, added, bytes, peakMiB } = figures;
      const rates = `${(added / seconds).toFixed(1)} articles/s, ${(bytes / 2 ** 20 / seconds).toFixed(2)} MiB/s`;
      console.log(`${name.padEnd(10)} ${workers} workers: ${added} articles, ${rates}, ${peakMiB} MiB at most`);
      return figures;
    }) as [Figures, Figures];
    console.log(`${name.padEnd(10)} two against one: ${(one.seconds / two.seconds).toFixed(2)}`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
