import fc from 'fast-check';
import { expect, it } from 'vitest';
import { logistic, softmaxTop, sum } from './weigh.js';

it('adds the weights of what is so, and nothing for what was not learnt', () => {
  const weights = new Map([
    ['det the', 0.5],
    ['det none', -0.25],
  ]);
  expect(sum(weights, ['det the', 'det none', 'det any'])).toBe(0.25);
});

it('turns even odds into one half', () => {
  expect(logistic(0)).toBe(0.5);
  expect(logistic(40)).toBeCloseTo(1);
  expect(logistic(-40)).toBeCloseTo(0);
});

it('gives the first of the greatest scores, and a share that does not hang on their level', () => {
  expect(softmaxTop([1, 3, 3])).toEqual({ at: 1, share: 1 / (2 + Math.exp(-2)) });
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1 }),
      fc.integer({ min: -9, max: 9 }),
      (s, by) => {
        const { at, share } = softmaxTop(s);
        expect(s[at]).toBe(Math.max(...s));
        expect(share).toBeGreaterThan(0);
        expect(share).toBeLessThanOrEqual(1);
        expect(softmaxTop(s.map((x) => x + by))).toEqual({ at, share });
      },
    ),
  );
});
