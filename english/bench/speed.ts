import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paragraphs } from '../src/text/paragraphs.js';
import { corpusTexts } from './corpus.js';

/**
 * Speed beside Python spaCy: the same texts, one thread, turn by turn, each in a process of its own.
 *
 *     npm run build
 *     npx tsx english/bench/speed.ts PYTHON MODEL [rounds]
 *
 * PYTHON is an interpreter that has the packages of `tools/requirements.txt`, MODEL the folder of the unzipped model.
 * Python is given the paragraphs that this package would cut, through `nlp.pipe`.
 */
const [python, model, rounds = '3'] = process.argv.slice(2);
if (!python || !model) {
  console.error('Give a Python interpreter and the folder of the unzipped model.');
  process.exit(1);
}
const corpus = corpusTexts();
if (!corpus) {
  console.error('../shared/corpus is not there; speed is measured on its texts.');
  process.exit(1);
}

/** Passes over the texts in one process: the first finds every cache empty. */
const PASSES = 3;
const SAMPLE = 8;

interface Run {
  readonly tokens: number;
  readonly rates: readonly number[];
  readonly loadMs: number;
  readonly peakMiB: number;
  readonly scanRates?: readonly number[];
}

const folder = mkdtempSync(join(tmpdir(), 'english-speed-'));
try {
  const path = join(folder, 'texts.jsonl');
  const lines = corpus
    .filter((_, i) => i % SAMPLE === 0)
    .map((text) => ({ text, paragraphs: paragraphs(text).map(({ start, end }) => text.slice(start, end)) }));
  writeFileSync(path, lines.map((line) => `${JSON.stringify(line)}\n`).join(''));

  const threads = { OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', BLIS_NUM_THREADS: '1', MKL_NUM_THREADS: '1' };
  const run = (command: string, file: string, ...args: string[]): Run =>
    JSON.parse(
      execFileSync(command, [fileURLToPath(new URL(file, import.meta.url)), ...args, path, `${PASSES}`], {
        encoding: 'utf8',
        env: { ...process.env, ...threads },
      }),
    );

  const whole = (x: number) => Math.round(x);
  const best = (runs: readonly Run[]) => Math.max(...runs.flatMap((r) => r.rates));
  const here: Run[] = [];
  const there: Run[] = [];
  for (let round = 0; round < Number(rounds); round++) {
    here.push(run(process.execPath, './run.mjs'));
    there.push(run(python, './run.py', model));
    const [ours, theirs] = [here.at(-1)!, there.at(-1)!];
    console.table({
      [`round ${round + 1}: english`]: row(ours),
      [`round ${round + 1}: spaCy`]: row(theirs),
    });
    console.log(`ratio, first pass: ${(ours.rates[0]! / theirs.rates[0]!).toFixed(2)}`);
    console.log(`ratio, last pass: ${(ours.rates.at(-1)! / theirs.rates.at(-1)!).toFixed(2)}`);
  }
  console.log(`ratio of the best passes: ${(best(here) / best(there)).toFixed(2)}`);
  console.log(`fast path, best: ${whole(Math.max(...here.flatMap((r) => r.scanRates ?? [])))} tokens/CPU-s`);

  function row({ tokens, rates, loadMs, peakMiB }: Run) {
    return {
      tokens,
      ...Object.fromEntries(rates.map((rate, k) => [`tokens/CPU-s, pass ${k + 1}`, whole(rate)])),
      'start-up ms': whole(loadMs),
      'peak MiB': whole(peakMiB),
    };
  }
} finally {
  rmSync(folder, { recursive: true });
}
