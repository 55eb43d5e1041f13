// Kills runs at random moments and looks whether the record is the same as that of an unbroken run:
// `npm run build && npx tsx bench/kills.ts [--kills 100] [--articles 5000] [--workers 2] [--seed 1]`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { trial } from './kills/trial.js';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    articles: { type: 'string', default: '5000' },
    workers: { type: 'string', default: '2' },
    seed: { type: 'string', default: '1' },
  },
});
const [kills, articles, workers, seed] = [values.kills, values.articles, values.workers, values.seed].map(Number) as [
  number,
  number,
  number,
  number,
];
const folder = mkdtempSync(join(tmpdir(), 'demarche-kills-'));
try {
  const onKill = (count: number) => {
    if (count % 10 === 0) console.error(`${count} of ${kills} kills`);
  };
  const { unbroken, broken, seconds, lives } = await trial({ articles, kills, workers, seed, folder, onKill });
  const same = broken.filter((one) => JSON.stringify(one) === JSON.stringify(unbroken)).length;
  const sorted = [...lives].sort((a, b) => a - b).map((life) => Math.round(life));
  console.log(`unbroken run  ${seconds.run.toFixed(1)} s; a run with nothing left to do ${seconds.known.toFixed(1)} s`);
  console.log(`record        ${JSON.stringify(unbroken.counts)}, integrity ${unbroken.integrity}`);
  console.log(
    `kills         ${lives.length}, after ${sorted[0]} to ${sorted.at(-1)} ms, median ${sorted[sorted.length >> 1]} ms`,
  );
  console.log(`records       ${broken.length}, of which the same as the unbroken one: ${same}`);
  if (same !== broken.length) {
    console.log(JSON.stringify({ unbroken, broken }, undefined, 1));
    process.exitCode = 1;
  }
} finally {
  rmSync(folder, { recursive: true });
}
