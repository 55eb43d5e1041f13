/**
 * The word-level measure of the article extraction benchmark (its README.rst and technical report): shingles of four
 * words with their counts, each page weighed alike, precision and recall as means over the pages, F1 of these two.
 */

/** Shares of a page's shingles that both texts, only the prediction, and only the truth hold. */
export interface Overlap {
  readonly both: number;
  readonly extra: number;
  readonly missing: number;
}

export interface Score {
  readonly f1: number;
  readonly precision: number;
  readonly recall: number;
}

const SHINGLE = 4;

export function overlapOf(truth: string, predicted: string): Overlap {
  const [ours, theirs] = [shingles(predicted), shingles(truth)];
  let [both, extra, missing] = [0, 0, 0];
  for (const [key, count] of ours) {
    const there = theirs.get(key) ?? 0;
    both += Math.min(count, there);
    extra += Math.max(0, count - there);
  }
  for (const [key, count] of theirs) missing += Math.max(0, count - (ours.get(key) ?? 0));
  const all = both + extra + missing || 1;
  return { both: both / all, extra: extra / all, missing: missing / all };
}

export const precisionOf = ({ both, extra }: Overlap) => (both + extra === 0 ? 0 : both / (both + extra));
export const recallOf = ({ both, missing }: Overlap) => (both + missing === 0 ? 0 : both / (both + missing));
export const f1Of = (precision: number, recall: number) =>
  precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);

/** Over all pages; as there, a page without a prediction has no precision, and no share in its mean. */
export function scoreOf(overlaps: readonly Overlap[]): Score {
  const precision = mean(overlaps.filter(({ both, extra }) => both + extra > 0).map(precisionOf));
  const recall = mean(overlaps.filter(({ both, missing }) => both + missing > 0).map(recallOf));
  return { f1: f1Of(precision, recall), precision, recall };
}

/** Half the width of the interval that holds 95 % of the scores over pages drawn anew, with a fixed seed. */
export function spreadOf(overlaps: readonly Overlap[], rounds = 1000): Score {
  let state = 12345;
  const draw = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * overlaps.length);
  };
  const scores = Array.from({ length: rounds }, () => scoreOf(overlaps.map(() => overlaps[draw()]!)));
  const spread = (part: keyof Score) => {
    const centre = mean(scores.map((s) => s[part]));
    return 1.96 * Math.sqrt(mean(scores.map((s) => (s[part] - centre) ** 2)));
  };
  return { f1: spread('f1'), precision: spread('precision'), recall: spread('recall') };
}

const mean = (values: readonly number[]) => values.reduce((sum, v) => sum + v, 0) / (values.length || 1);

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const found = new Map<string, number>();
  if (words.length === 0) return found;
  for (let i = 0; i < Math.max(1, words.length - SHINGLE + 1); i++) {
    const key = words.slice(i, i + SHINGLE).join(' ');
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
}
