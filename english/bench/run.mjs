// One measured run of this package, as built; started by speed.ts.
import { readFileSync } from 'node:fs';
import { load, scan } from '../dist/index.js';

const nlp = await load();
// Since the start of the process.
const loadMs = performance.now();

const [path, passes] = process.argv.slice(2);
const texts = readFileSync(path, 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line).text);

/** Tokens per second of processor time, of all threads, in each pass. */
function measure(count) {
  let tokens = 0;
  const rates = [];
  for (let pass = 0; pass < Number(passes); pass++) {
    const before = process.cpuUsage();
    tokens = texts.reduce((sum, text) => sum + count(text), 0);
    const { user, system } = process.cpuUsage(before);
    rates.push(tokens / ((user + system) / 1e6));
  }
  return { tokens, rates };
}

const full = measure((text) => nlp(text).tokens.length);
const peakMiB = process.resourceUsage().maxRSS / 1024;
const scanned = measure((text) => scan(text).reduce((sum, sentence) => sum + sentence.tokens.length, 0));
console.log(JSON.stringify({ ...full, loadMs, peakMiB, scanRates: scanned.rates }));
