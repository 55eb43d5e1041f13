import { day } from '../calendar.js';
import { fixed, rule } from '../rule.js';
import { only } from '../stretch.js';

/** `2013-09-05`, `2013/09/05`; not inside a longer figure, a path or an address. */
export const isoDate = rule(
  'iso-date',
  'iso-date',
  'year',
  '(?<![-./@#])(?<year>1[5-9]\\d\\d|20\\d\\d)(?<mark>[-/.])(?<month>\\d\\d)\\k<mark>(?<day>\\d\\d)(?![-/]\\S)(?!\\.\\d)',
  (g) => fixed(only(day(Number(g.year), Number(g.month), Number(g.day)))),
);
