// What the server takes on a large record: `npx tsx bench/api.ts [--mentions N] [--articles N] [--store FILE] [--rounds N]`.
//
// A record of 1,000,000 mentions in 100,000 articles (unless told otherwise) is written straight into the tables, words of
// our own, spread over dyads, dates, acts and outlets as news is: few make most of it. Then every listing is asked for
// over and over with conditions drawn from the record, through the whole server but without a network, and p50 and p95
// are printed, with the time of the first overview and the memory of the process. The processor's time is printed too: on a
// machine that does other work as well, it says what the question costs. --store keeps the file and uses it again.
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createApp } from '../src/serve/index.js';
import { openSqlite } from '../src/store/index.js';
import { writeRecord } from './made/record.js';

const { values } = parseArgs({
  options: {
    mentions: { type: 'string', default: '1000000' },
    articles: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '40' },
    store: { type: 'string' },
  },
});

const folder = values.store === undefined ? mkdtempSync(join(tmpdir(), 'demarche-bench-')) : undefined;
const path = values.store ?? join(folder!, 'record.db');
if (!existsSync(path)) {
  const began = performance.now();
  await (await openSqlite(path)).close();
  writeRecord(path, Number(values.articles), Number(values.mentions));
  console.log(`record written in ${((performance.now() - began) / 1000).toFixed(0)} s`);
}

const store = await openSqlite(path);
const rate = { burst: 1e9, perSecond: 1e9 };
const app = createApp(store, { token: 'bench', rates: { reading: rate, writing: rate } });

async function ask(address: string): Promise<{ time: number; cpu: number; body: string }> {
  const used = process.cpuUsage();
  const began = performance.now();
  const answer = await app.request(`http://localhost${address}`, { headers: { Host: 'localhost' } });
  const body = await answer.text();
  if (answer.status !== 200) throw new Error(`${answer.status} ${address}: ${body}`);
  const { user, system } = process.cpuUsage(used);
  return { time: performance.now() - began, cpu: (user + system) / 1000, body };
}

// The page's first request, on a process that has answered nothing yet.
const first = await ask('/api/overview');
console.log(`first overview: ${first.time.toFixed(0)} ms, ${(first.body.length / 1024).toFixed(0)} KiB`);

const items = async (address: string) => JSON.parse((await ask(address)).body).items;
const dyads: { a: { code: string }; b: { code: string } }[] = await items('/api/dyads?limit=200');
const episodes: { id: string }[] = await items('/api/episodes?limit=200');
const mentions: { id: string; source: { id: string } }[] = await items('/api/mentions?limit=200');
const persons: { name: string }[] = await items('/api/persons?limit=200');

const ACTS = ['invite', 'decline', 'hold', 'cancel', 'rescind', 'comment'];
const WORDS = ['harbour', 'fisheries treaty', 'grain', '"air corridor"', 'visit', 'border talks', 'delegation'];
const pick = <T>(from: readonly T[], i: number) => from[(i * 7919) % from.length]!;
const year = (i: number) => 1996 + ((i * 13) % 28);

const QUESTIONS: Readonly<Record<string, (i: number) => string>> = {
  overview: () => '/api/overview',
  dyads: () => '/api/dyads',
  'dyads of a party': (i) => `/api/dyads?party=${pick(dyads, i).a.code}`,
  'timeline of a dyad': (i) => `/api/dyads/${pick(dyads, i).a.code}/${pick(dyads, i).b.code}`,
  'timeline, the most active dyad': () => `/api/dyads/${dyads[0]!.a.code}/${dyads[0]!.b.code}`,
  'timeline, an act in a year': (i) =>
    `/api/dyads/${dyads[0]!.a.code}/${dyads[0]!.b.code}?act=${pick(ACTS, i)}&from=${year(i)}&to=${year(i)}`,
  episodes: () => '/api/episodes',
  'episodes of a dyad': (i) => `/api/episodes?party=${pick(dyads, i).a.code}&party=${pick(dyads, i).b.code}`,
  'episodes of a party': (i) => `/api/episodes?party=${pick(dyads, i).a.code}&status=declined`,
  'episodes by act': (i) => `/api/episodes?act=${pick(ACTS, i)}`,
  'episodes of a year': (i) => `/api/episodes?from=${year(i)}&to=${year(i)}`,
  'episodes of a person': (i) => `/api/episodes?person=${encodeURIComponent(pick(persons, i).name)}`,
  'episodes by words': (i) => `/api/episodes?text=${encodeURIComponent(pick(WORDS, i))}`,
  dossier: (i) => `/api/episodes/${pick(episodes, i).id}`,
  precedents: (i) => `/api/episodes/${pick(episodes, i).id}/precedents`,
  mentions: () => '/api/mentions',
  'mentions of a party': (i) => `/api/mentions?party=${pick(dyads, i).a.code}&act=${pick(ACTS, i)}`,
  'mentions of a year': (i) => `/api/mentions?from=${year(i)}&to=${year(i)}`,
  'mentions of an outlet': (i) => `/api/mentions?outlet=Outlet+${(i * 3) % 40}`,
  'mentions by words': (i) => `/api/mentions?text=${encodeURIComponent(pick(WORDS, i))}`,
  mention: (i) => `/api/mentions/${pick(mentions, i).id}`,
  articles: () => '/api/articles',
  'articles by words': (i) => `/api/articles?text=${encodeURIComponent(pick(WORDS, i))}`,
  article: (i) => `/api/articles/${pick(mentions, i).source.id}`,
  parties: () => '/api/parties',
  persons: () => '/api/persons',
  gatherings: () => '/api/gatherings',
  search: (i) => `/api/search?q=${encodeURIComponent(pick(WORDS, i))}`,
  'search for a name': (i) => `/api/search?q=${encodeURIComponent(pick(persons, i).name)}`,
  changes: () => '/api/changes',
  'review queue': () => '/api/review/queue?reviewer=bench',
};

console.log(`\n${'question'.padEnd(32)}     p50     p95     max   CPU p50     p95  (ms, ${values.rounds} rounds)`);
for (const [name, question] of Object.entries(QUESTIONS)) {
  const times: number[] = [];
  const cpus: number[] = [];
  for (let i = 0; i < Number(values.rounds); i++) {
    const { time, cpu } = await ask(question(i));
    times.push(time);
    cpus.push(cpu);
  }
  const at = (all: number[], share: number) =>
    all
      .sort((a, b) => a - b)
      [Math.min(all.length - 1, Math.floor(share * all.length))]!.toFixed(1)
      .padStart(8);
  console.log(
    `${name.padEnd(32)}${at(times, 0.5)}${at(times, 0.95)}${at(times, 1)}  ${at(cpus, 0.5)}${at(cpus, 0.95)}`,
  );
}
console.log(`\nmemory of the process: ${(process.memoryUsage().rss / 2 ** 20).toFixed(0)} MiB`);
await store.close();
if (folder) rmSync(folder, { recursive: true });
