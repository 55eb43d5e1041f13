import { day } from '../calendar.js';
import { fixed, rule } from '../rule.js';
import { only } from '../stretch.js';

/** `24/07/2018`, `7/24/2018`, `24.7.2018`: only where day and month cannot be mistaken for one another. */
export const numericDate = rule(
  'numeric-date',
  'numeric-date',
  'year',
  '(?<![-./@#])(?<a>\\d{1,2})(?<mark>[-/.])(?<b>\\d{1,2})\\k<mark>(?<year>(?:19|20)\\d\\d)(?![-/]\\S)(?!\\.\\d)',
  (g) => {
    const [a, b, year] = [Number(g.a), Number(g.b), Number(g.year)];
    // With points the day comes first everywhere.
    if (a > 12 || a === b || g.mark === '.') return fixed(only(day(year, b, a)));
    return b > 12 ? fixed(only(day(year, a, b))) : undefined;
  },
);
