/** The stretch of time that is looked at: day numbers, the end not included. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Shortest and longest stretch, in days. */
const SHORTEST = 7;
const LONGEST = 400 * 365;

/** Zooms by a factor (below 1 is nearer) around a day, which keeps its place. */
export function zoom({ from, to }: Window, factor: number, around = (from + to) / 2): Window {
  const length = Math.min(Math.max((to - from) * factor, SHORTEST), LONGEST);
  const share = to === from ? 0.5 : (around - from) / (to - from);
  const start = around - share * length;
  return { from: start, to: start + length };
}

/** Moves by a share of what is seen: 0.5 is half a window later. */
export function pan({ from, to }: Window, share: number): Window {
  const by = (to - from) * share;
  return { from: from + by, to: to + by };
}

/** The window around days that are to be seen, with some air; a year where there are none. */
export function around(days: readonly number[], today: number): Window {
  const seen = days.filter(Number.isFinite);
  if (seen.length === 0) return { from: today - 365, to: today };
  // A loop, since a long list spread into arguments overflows the stack.
  const [lo, hi] = seen.reduce(([a, b], day) => [Math.min(a, day), Math.max(b, day)], [seen[0]!, seen[0]!]);
  const air = Math.max((hi - lo) * 0.04, 10);
  return { from: lo - air, to: hi + 1 + air };
}
