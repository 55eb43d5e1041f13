/**
 * Reads broken inputs of every kind, as many as one likes, and tells how that went.
 *
 *   npx tsx bench/fuzz.ts [inputs, 20000 where not given] [seed]
 */
import fc from 'fast-check';
import { brokenInput } from '../src/article/fuzz/mutations.js';
import { readInput } from '../src/article/fuzz/read-input.js';

const [inputs = 20_000, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
const total = { inputs: 0, bytes: 0, articles: 0, quarantined: 0, crashes: 0 };
let slowest = { ms: 0, name: '', bytes: 0 };
const began = performance.now();

for (const input of fc.sample(fc.noShrink(brokenInput), { numRuns: inputs, seed })) {
  const start = performance.now();
  try {
    const { articles, quarantined } = await readInput(input);
    total.articles += articles;
    total.quarantined += quarantined;
  } catch (error) {
    total.crashes++;
    console.error(`${input.name} (seed ${seed}, input ${total.inputs}):`, error);
  }
  total.inputs++;
  total.bytes += input.bytes.length;
  const ms = performance.now() - start;
  if (ms > slowest.ms) slowest = { ms, name: input.name, bytes: input.bytes.length };
}

const seconds = (performance.now() - began) / 1000;
console.log(
  `seed ${seed}: ${total.inputs} broken inputs, ${(total.bytes / 1e6).toFixed(0)} MB, in ${seconds.toFixed(0)} s`,
);
console.log(`${total.articles} articles, ${total.quarantined} quarantined, ${total.crashes} crashes`);
console.log(`slowest ${slowest.ms.toFixed(0)} ms (${slowest.name}, ${slowest.bytes} bytes)`);
console.log(`peak memory ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
