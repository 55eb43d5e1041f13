import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { brokenInput } from './mutations.js';
import { readInput } from './read-input.js';
import { SEEDS } from './seeds.js';

/** Inputs of a test run; `npx tsx bench/fuzz.ts` tries as many as one likes. */
const INPUTS = Number(process.env.DEMARCHE_FUZZ_INPUTS ?? 5000);

describe('readers', () => {
  it.each(SEEDS)('read the sound $name', async (input) => {
    expect((await readInput(input)).articles).toBeGreaterThan(0);
  });

  it(`end each of ${INPUTS} broken inputs in articles and clear refusals, and never fail`, async () => {
    let read = 0;
    const property = fc.asyncProperty(brokenInput, async (input) => {
      await readInput(input);
      read++;
    });
    await fc.assert(property, { numRuns: INPUTS, seed: 20140604 });
    expect(read).toBe(INPUTS);
  }, 600_000);
});
