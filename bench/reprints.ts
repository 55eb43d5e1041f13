// How well and how fast texts that are one report are found among many: `npx tsx bench/reprints.ts [--texts 100000]`.
// Articles of our own words go into a fresh record in batches, half of them reprints of others, as papers make them: with
// a headline of their own, a cut end, or some words edited. Time is that of the record alone, without coding.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signature } from '../src/record/reprints.js';
import { openSqlite } from '../src/store/index.js';
import { dispatch } from './made/dispatches.js';
import { Draw } from './made/draw.js';

const { values } = parseArgs({ options: { texts: { type: 'string', default: '100000' } } });
const texts = Number(values.texts);
const BATCH = 256;
const EDITED = 0.04;

const draw = new Draw(7);
/** Numbers of the stories that are printed more than once. */
const reprinted: number[] = [];

/** What a paper makes of a report. */
function reprint(text: string): string {
  const words = text.split(' ');
  const kept = words.slice(0, Math.round(words.length * (0.8 + 0.2 * draw.next())));
  const edited = kept.map((word) => (draw.next() < EDITED / 5 ? 'reportedly' : word));
  return `${dispatch(1e6 + draw.below(1e6), { reporting: 2, paragraphs: 0 }).title}. ${edited.join(' ')}`;
}

/** The story that each text tells, by the number of the text. */
const storyOf: number[] = [];
function article(n: number) {
  const again = n % 2 === 1;
  if (!again && draw.next() < 0.3) reprinted.push(n);
  const story = again && reprinted.length > 0 ? draw.of(reprinted) : n;
  storyOf[n] = story;
  const { url, outlet, published, text } = dispatch(story, { reporting: 5, paragraphs: 5 });
  const own = { id: `t${n}`, url: `${url}-${n}`, outlet, published, furniture: [] };
  return { ...own, text: story === n ? text : reprint(text) };
}

/** Pairs within groups of so many. */
const pairs = (sizes: Iterable<number>) => [...sizes].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0);
function tally(keys: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const folder = mkdtempSync(join(tmpdir(), 'demarche-reprints-'));
const path = join(folder, 'record.db');
try {
  const store = await openSqlite(path);
  const spent = { signatures: 0, store: 0 };
  const marks: string[] = [];
  let [characters, last] = [0, 0];
  for (let from = 0; from < texts; from += BATCH) {
    const articles = Array.from({ length: Math.min(BATCH, texts - from) }, (_, i) => article(from + i));
    for (const { text } of articles) characters += text.length;
    const began = performance.now();
    const batch = articles.map((one) => ({ article: one, mentions: [], signature: signature(one) }));
    const signed = performance.now();
    await store.add(batch);
    spent.signatures += signed - began;
    spent.store += performance.now() - signed;
    if (Math.floor((from * 4) / texts) === marks.length) continue;
    marks.push(((spent.store - last) / (texts / 4)).toFixed(2));
    last = spent.store;
  }
  marks.push(((spent.store - last) / (texts / 4)).toFixed(2));
  const groups = await store.reprints();
  await store.close();

  const voiceOf = new Map(groups.flatMap((ids, group) => ids.map((id) => [Number(id.slice(1)), `g${group}`] as const)));
  const found = storyOf.map((_, n) => voiceOf.get(n) ?? `t${n}`);
  const [right, told, planted] = [
    pairs(tally(storyOf.map((story, n) => `${story} ${found[n]}`)).values()),
    pairs(tally(found).values()),
    pairs(tally(storyOf.map(String)).values()),
  ];
  const size = statSync(path).size / 2 ** 20;
  console.log(`texts       ${texts}, ${Math.round(characters / texts)} characters on average`);
  console.log(`signatures  ${(spent.signatures / texts).toFixed(2)} ms a text`);
  console.log(`record      ${(spent.store / texts).toFixed(2)} ms a text; by quarters of the run ${marks.join(', ')}`);
  console.log(
    `memory      ${Math.round(process.resourceUsage().maxRSS / 1024)} MiB at most; file ${size.toFixed(0)} MiB`,
  );
  console.log(`groups      ${groups.length} found of ${new Set(storyOf.filter((s, n) => s !== n)).size} planted`);
  console.log(
    `pairs       precision ${(right / told).toFixed(4)}, recall ${(right / planted).toFixed(4)} of ${planted}`,
  );
} finally {
  rmSync(folder, { recursive: true });
}
