/**
 * What the page weighs, and how soon the overview can be used: `npx tsx bench/page.ts [record.db]`, of the examples where no
 * record is named. Times are those of one run after another in a browser without a cache.
 */
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { facts } from '../src/dossier/index.js';
import { openSqlite } from '../src/store/index.js';
import { launched, opened } from '../web/test/browser.js';
import { builtPage, recordOf, serve } from '../web/test/site.js';

const RUNS = 10;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} kB`;

const page = await builtPage();
const files = await readdir(new URL('assets/', page.folder));
for (const kind of ['js', 'css', 'woff2']) {
  const contents = await Promise.all(
    files.filter((name) => name.endsWith(`.${kind}`)).map((name) => readFile(new URL(`assets/${name}`, page.folder))),
  );
  const sum = (sizes: number[]) => sizes.reduce((a, b) => a + b, 0);
  const packed = sum(contents.map((content) => gzipSync(content).length));
  console.log(
    `${kind}: ${contents.length} files, ${kilobytes(sum(contents.map(({ length }) => length)))}, gzip ${kilobytes(packed)}`,
  );
}

const [, , file] = process.argv;
const record = file
  ? await openSqlite(file, facts).then((store) => ({ store, remove: () => store.close() }))
  : await recordOf(fileURLToPath(new URL('../examples/', import.meta.url)));
const site = await serve(record.store, page.folder);
const browser = await launched();
const times: number[] = [];
let moved = 0;
for (let run = 0; run < RUNS; run++) {
  const { page: tab, context } = await opened(browser);
  const begun = performance.now();
  await tab.goto(site.url, { waitUntil: 'commit' });
  await tab.locator('.holdings').waitFor();
  times.push(performance.now() - begun);
  moved = (await tab.evaluate(
    "performance.getEntriesByType('resource').concat(performance.getEntriesByType('navigation')).reduce((sum, one) => sum + one.transferSize, 0)",
  )) as number;
  await context.close();
}
times.sort((a, b) => a - b);
console.log(`overview: ${kilobytes(moved)} over the wire (not packed)`);
console.log(
  `overview shown with its figures: median ${times[RUNS / 2]!.toFixed(0)} ms, worst of ${RUNS} ${times.at(-1)!.toFixed(0)} ms`,
);
await browser.close();
await site.close();
await record.remove();
await page.remove();
