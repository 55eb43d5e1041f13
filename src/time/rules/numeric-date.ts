import { fixedDay, rule } from '../rule.js';

/** `24/07/2018`, `7/24/2018`, `24.7.2018`: only where day and month cannot be mistaken for one another. */
export const numericDate = rule(
  'numeric-date',
  'numeric-date',
  'year',
  '(?<![-./@#])(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![-/]\\S)(?!\\.\\d)',
  (g) => {
    const [a, b, year] = [Number(g.a), Number(g.b), Number(g.year)];
    if (a > 12) return fixedDay(year, b, a);
    // With points the day comes first everywhere.
    if (b > 12) return g.mark === '.' ? undefined : fixedDay(year, a, b);
    return a === b || g.mark === '.' ? fixedDay(year, b, a) : undefined;
  },
);
