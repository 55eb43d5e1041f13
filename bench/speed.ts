// What the road costs in processor time, per article and token, one process: `npx tsx bench/speed.ts [--take N]`.
//
// Two feeds: articles chosen for their topic, and a mixed feed of all topics, of which N articles are taken at even
// distances (300 unless told otherwise). Each is walked twice, in a process of its own for its peak memory: as the
// program does it, scanning first and parsing what may hold something, and parsing everything.
// The texts lie in ../shared; without them there is nothing to measure.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, scan as quickScan } from '@demarche/english';
import { makeArticle } from '../src/article/index.js';
import { read } from '../src/coding/coder.js';
import { loadEncoder } from '../src/coding/encoder/encoder.js';
import { createCoder } from '../src/coding/index.js';
import { parse } from '../src/coding/parse.js';
import { scan } from '../src/coding/scan.js';
import { link } from '../src/record/index.js';
import type { Article } from '../src/record/types.js';
import { loadReference } from '../src/reference/index.js';
import { type CodedText, openSqlite } from '../src/store/index.js';

const SHARED = fileURLToPath(new URL('../../shared/corpus/', import.meta.url));
const FEEDS = { topical: ['articles.train.jsonl', 'articles.dev.jsonl'], mixed: ['background.jsonl'] } as const;
type Feed = keyof typeof FEEDS;
const WAYS = ['scan first', 'parse everything'] as const;
type Way = (typeof WAYS)[number];
const STAGES = ['read', 'scan', 'parse', 'code', 'link', 'store'] as const;

interface Cost {
  readonly articles: number;
  readonly tokens: number;
  readonly parsedArticles: number;
  readonly parsedTokens: number;
  readonly mentions: number;
  readonly seconds: Readonly<Record<(typeof STAGES)[number], number>>;
  readonly startup: number;
  readonly peakMiB: number;
}

function linesOf(feed: Feed, take: number): string[] {
  const lines = FEEDS[feed].flatMap((file) => readFileSync(join(SHARED, file), 'utf8').trim().split('\n'));
  return lines.filter((_, i) => Math.floor((i * take) / lines.length) !== Math.floor(((i - 1) * take) / lines.length));
}

async function measure(feed: Feed, way: Way, take: number): Promise<Cost> {
  const lines = linesOf(feed, take);
  const began = cpuSeconds();
  const [nlp, encoder, coder] = [await load(), await loadEncoder(), await createCoder()];
  const ref = loadReference();
  const startup = cpuSeconds() - began;
  const countryOf = (place: string) => ref.place(place)?.party;
  const folder = mkdtempSync(join(tmpdir(), 'demarche-'));
  const store = await openSqlite(join(folder, 'record.db'), { countryOf });
  const seconds = Object.fromEntries(STAGES.map((stage) => [stage, 0])) as Record<(typeof STAGES)[number], number>;
  const timed = async <T>(stage: (typeof STAGES)[number], work: () => T | Promise<T>): Promise<T> => {
    const start = cpuSeconds();
    const result = await work();
    seconds[stage] += cpuSeconds() - start;
    return result;
  };
  let [tokens, parsedArticles, parsedTokens, mentions] = [0, 0, 0, 0];
  const coded: CodedText[] = [];
  for (const [i, line] of lines.entries()) {
    const article: Article = await timed('read', () => makeArticle(definedOnly(JSON.parse(line))).article);
    const ranges = await timed('scan', () => scan(article.text, ref, article.published));
    const chosen: [number, number][] = way === 'scan first' ? ranges : [[0, article.text.length]];
    const found = chosen.length === 0 ? [] : await code(article, chosen);
    if (i % 20 === 0 && way === 'scan first') same(found, (await coder.code(article)).mentions);
    mentions += found.length;
    coded.push({ article, mentions: found });
    tokens += quickScan(article.text).reduce((sum, sentence) => sum + sentence.tokens.length, 0);
  }
  for (let i = 0; i < coded.length; i += 32) {
    const start = cpuSeconds();
    await store.add(coded.slice(i, i + 32));
    seconds.store += cpuSeconds() - start;
  }
  await store.close();
  rmSync(folder, { recursive: true });
  const peakMiB = process.resourceUsage().maxRSS / 1024;
  return { articles: lines.length, tokens, parsedArticles, parsedTokens, mentions, seconds, startup, peakMiB };

  async function code(article: Article, chosen: [number, number][]) {
    const doc = await timed('parse', () => parse(nlp, article, chosen));
    parsedArticles++;
    parsedTokens += doc.tokens.length;
    const drafts = await timed('code', () => read(article, doc, ref, encoder));
    return timed('link', () => link(drafts, { countryOf }));
  }
}

/** Processor time that this process has taken: what others do on the machine does not show in it. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The stages called one by one must do what the coder does. */
function same(a: readonly unknown[], b: readonly unknown[]): void {
  if (JSON.stringify(a) !== JSON.stringify(b)) throw new Error('the stages measured are not those of the coder');
}

function definedOnly<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null && value !== '')) as T;
}

function report(feed: Feed, costs: ReadonlyMap<Way, Cost>): void {
  const any = costs.get('scan first')!;
  console.log(`\n${feed} feed: ${any.articles} articles, ${any.tokens} tokens`);
  const rows: [string, (c: Cost) => string][] = [
    ['articles a second', (c) => (c.articles / total(c)).toFixed(1)],
    ['tokens a second', (c) => (c.tokens / total(c)).toFixed(0)],
    ['articles parsed', (c) => percent(c.parsedArticles / c.articles)],
    ['tokens parsed', (c) => percent(c.parsedTokens / c.tokens)],
    ['mentions', (c) => String(c.mentions)],
    ...STAGES.map((s): [string, (c: Cost) => string] => [
      `  ${s}`,
      (c) => `${c.seconds[s].toFixed(2)} s ${percent(c.seconds[s] / total(c)).padStart(6)}`,
    ]),
    ['start-up', (c) => `${c.startup.toFixed(2)} s`],
    ['peak memory', (c) => `${c.peakMiB.toFixed(0)} MiB`],
  ];
  console.log(`${''.padEnd(20)}${WAYS.map((way) => way.padStart(20)).join('')}`);
  for (const [name, cell] of rows) {
    console.log(`${name.padEnd(20)}${WAYS.map((way) => cell(costs.get(way)!).padStart(20)).join('')}`);
  }
  const [first, everything] = WAYS.map((way) => total(costs.get(way)!));
  console.log(`scanning first takes ${(first! / everything!).toFixed(2)} of the time of parsing everything`);
}

function total({ seconds }: Cost): number {
  return STAGES.reduce((sum, stage) => sum + seconds[stage], 0);
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

const args = process.argv.slice(2);
const take = args.includes('--take') ? Number(args[args.indexOf('--take') + 1]) : 300;
if (!existsSync(SHARED)) {
  console.error(`${SHARED} is not there: nothing to measure.`);
  process.exit(1);
}
if (args.includes('--one')) {
  const [feed, way] = args.slice(args.indexOf('--one') + 1) as [Feed, Way];
  console.log(JSON.stringify(await measure(feed, way, take)));
} else {
  for (const feed of Object.keys(FEEDS) as Feed[]) {
    const costs = new Map<Way, Cost>();
    for (const way of WAYS) {
      const child = [...process.execArgv, fileURLToPath(import.meta.url), '--take', String(take), '--one', feed, way];
      const { stdout, stderr, status } = spawnSync(process.execPath, child, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      costs.set(way, JSON.parse(stdout));
    }
    report(feed, costs);
  }
}
