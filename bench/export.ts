/**
 * What every way out costs on a generated record: seconds, megabytes written, and the most memory held above what was held
 * before, sampled as pieces come. `npx tsx bench/export.ts [episodes]`
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FORMATS, viewOf } from '../src/export/index.js';
import type { EventMention } from '../src/record/types.js';
import { type CodedText, openSqlite } from '../src/store/index.js';

const episodes = Number(process.argv[2] ?? 20_000);
const MB = 1e6;

/** An article that tells of an offer and an answer of two made-up movements. */
function article(i: number): CodedText {
  const [a, b] = [`front-${i % 150}`, `league-${Math.floor(i / 150)}`];
  const published = new Date(Date.UTC(1990, 0, 1) + i * 43_200_000).toISOString().slice(0, 10);
  // Words of its own, so that no article is taken for a reprint of another.
  const others = Array.from({ length: 120 }, (_, k) => `w${(i * 7919 + k * 104_729) % 999_983}`).join(' ');
  const text = `The ${a} asked the ${b} to talks in Lima. The ${b} said no. ${others}.`;
  const told = (quote: string, act: EventMention['act'], actor: string, recipient: string): EventMention => {
    const start = text.indexOf(quote);
    const span = [start, start + quote.length] as const;
    const fields = {
      act,
      polarity: 'asserted',
      actor: [actor],
      recipient: [recipient],
      format: 'talks',
      venue: 'Lima',
    } as const;
    const evidence = { act: { span, rule: 'bench:made' } };
    return {
      id: `a${i}-${start}`,
      article: `a${i}`,
      quote,
      span,
      episode: 'e',
      evidence,
      coder: 'bench',
      meeting_date: published,
      ...fields,
    };
  };
  return {
    article: { id: `a${i}`, text, published, outlet: `Outlet ${i % 40}`, furniture: [] },
    mentions: [told(`The ${a} asked the ${b} to talks`, 'propose', a, b), told(`The ${b} said no`, 'decline', b, a)],
  };
}

const folder = await mkdtemp(join(tmpdir(), 'demarche-bench-'));
const store = await openSqlite(join(folder, 'record.db'));
try {
  for (let i = 0; i < episodes; i += 500)
    await store.add(Array.from({ length: Math.min(500, episodes - i) }, (_, k) => article(i + k)));
  console.log(`${(await store.stats()).episodes} episodes`);
  console.log('format              seconds   MB written   MB held');
  for (const format of FORMATS) {
    // A dossier is analysed among all engagements of its parties: the page is for some episodes, not for all.
    const filter = format.name === 'dossier' ? { parties: ['front-1'] } : {};
    globalThis.gc?.();
    const before = process.memoryUsage().rss;
    const start = performance.now();
    let [bytes, most, pieces] = [0, before, 0];
    for await (const piece of format.write(viewOf(store, filter))) {
      bytes += piece.length;
      if (pieces++ % 500 === 0) most = Math.max(most, process.memoryUsage().rss);
    }
    const seconds = (performance.now() - start) / 1000;
    const cells = [seconds.toFixed(1), (bytes / MB).toFixed(1), ((most - before) / MB).toFixed(0)];
    console.log(`${format.name.padEnd(18)}${cells.map((cell, i) => cell.padStart([9, 13, 10][i]!)).join('')}`);
  }
} finally {
  await store.close();
  await rm(folder, { recursive: true });
}
