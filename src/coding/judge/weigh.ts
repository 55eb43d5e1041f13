import type { Weights } from './model.js';

/** The sum of the weights of what is so. */
export function sum(weights: Weights, features: readonly string[]): number {
  let total = 0;
  for (const f of features) total += weights.get(f) ?? 0;
  return total;
}

/** The probability that log odds stand for. */
export const logistic = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** The greatest of some scores, the first on a tie, with its share of the exponentials of all. */
export function softmaxTop(scores: readonly number[]): { at: number; share: number } {
  let at = 0;
  scores.forEach((s, i) => {
    if (s > scores[at]!) at = i;
  });
  let total = 0;
  for (const s of scores) total += Math.exp(s - scores[at]!);
  return { at, share: 1 / total };
}
