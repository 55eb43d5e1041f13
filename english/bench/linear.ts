import { load } from '../src/index.js';

/**
 * Time per token of one paragraph, by its length.
 *
 *     npx tsx english/bench/linear.ts
 */
const SENTENCE = 'On Monday the two envoys, who had met in Oslo before, agreed to talk about the river again. ';
const nlp = await load();
nlp(SENTENCE.repeat(500));
for (const sentences of [10, 100, 1000, 10_000]) {
  const before = process.cpuUsage();
  const { tokens } = nlp(SENTENCE.repeat(sentences));
  const { user, system } = process.cpuUsage(before);
  console.log(`${tokens.length} tokens: ${((user + system) / tokens.length).toFixed(1)} µs of processor time each`);
}
