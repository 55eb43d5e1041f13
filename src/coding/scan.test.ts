import { describe, expect, it } from 'vitest';
import { loadReference } from '../reference/index.js';
import { scan } from './scan.js';

const ref = loadReference();
const filler = 'Nothing else was to be learnt that day about the weather, the harvest or the price of bread.\n'.repeat(
  10,
);

describe('what is worth parsing', () => {
  it.each([
    ['a word for an engagement in an item', 'The two sides held a summit.', true],
    ['two parties in an item', "Peru's president was in Chile on Monday.", true],
    ['one party in an item', 'Peru has a new railway.', false],
    ['no party in an item', 'The hens lay well this year.', false],
    [
      'a journey between two named parties, beside a summit',
      `${filler}The summit is over.\nPeru's president left for Chile.`,
      true,
    ],
    [
      'a journey within one country, beside a summit',
      `${filler}The summit is over.\n${filler}Peru's president left for Peru.`,
      false,
    ],
  ])('%s: last paragraph %#', (_, text, wanted) => {
    const last = text.trimEnd().lastIndexOf('\n') + 1;
    expect(scan(text, ref, '2018-05-24').some(([, to]) => to > last)).toBe(wanted);
  });
});
