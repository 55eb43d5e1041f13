import { days, gap, type Interval } from '../interval.js';
import { formats, occasions, persons } from './clues.js';
import type { Strand } from './strand.js';
import { containment } from './words.js';

/** What the accounts of two articles have in common or hold against being about one engagement. */
export type Tie =
  | 'persons-same'
  | 'person-same'
  | 'person-other'
  | 'format-same'
  | 'format-kin'
  | 'format-apart'
  | 'level-same'
  | 'level-apart'
  | 'venue-same'
  | 'venue-country'
  | 'venue-apart'
  | 'occasion-same'
  | 'occasion-apart'
  | 'occasion-one'
  | 'time-same'
  | 'time-meets'
  | 'time-apart'
  | 'time-likely'
  | 'time-possible'
  | 'time-unlikely'
  | 'told-days'
  | 'told-weeks'
  | 'told-months'
  | 'told-years'
  | 'told-unknown'
  | 'both-past'
  | 'both-ahead'
  | 'came-true'
  | 'after-past'
  | 'ordinal-same'
  | 'ordinal-apart'
  | 'agenda-alike';

function format(a: Strand, b: Strand): Tie | undefined {
  const found = new Set(a.formats.flatMap((x) => b.formats.map((y) => formats(x, y))));
  return (['format-same', 'format-kin', 'format-apart'] as const).find((tie) => found.has(tie));
}

function venue(a: Strand, b: Strand): Tie | undefined {
  if (a.venues.length === 0 || b.venues.length === 0) return undefined;
  if (a.venues.some((x) => b.venues.some((y) => containment(x, y) > 0.5))) return 'venue-same';
  return a.countries.some((country) => b.countries.includes(country)) ? 'venue-country' : 'venue-apart';
}

function occasion(a: Strand, b: Strand): Tie | undefined {
  if (a.occasions.length === 0 && b.occasions.length === 0) return undefined;
  const found = new Set(a.occasions.flatMap((x) => b.occasions.map((y) => occasions(x, y))));
  return found.has('occasion-same') ? 'occasion-same' : found.has('occasion-apart') ? 'occasion-apart' : 'occasion-one';
}

/** Days before its report in which an undated engagement is taken to have been, and after it in which one is to be. */
const RECENT = 14;
const SOON = 120;

/** When the engagement is by its article's account, or must be expected to be from the day of the account. */
function expected(a: Strand): Interval | undefined {
  if (a.time) return a.time;
  if (!a.told) return undefined;
  return a.past ? { lo: a.told.lo - RECENT, hi: a.told.hi + 1 } : { lo: a.told.lo, hi: a.told.hi + SOON };
}

/** A month: dates no wider than this say when, wider ones only about when. */
const NARROW = 31;

function time(a: Strand, b: Strand): Tie | undefined {
  if (a.time && b.time) {
    if (gap(a.time, b.time) > 1) return 'time-apart';
    return days(a.time) <= NARROW && days(b.time) <= NARROW ? 'time-same' : 'time-meets';
  }
  const [x, y] = [expected(a), expected(b)];
  if (!x || !y) return undefined;
  const apart = gap(x, y);
  return apart === 0 ? 'time-likely' : apart <= 60 ? 'time-possible' : 'time-unlikely';
}

function told(a: Strand, b: Strand): Tie {
  if (!a.told || !b.told) return 'told-unknown';
  const apart = gap(a.told, b.told);
  return apart <= 3 ? 'told-days' : apart <= 30 ? 'told-weeks' : apart <= 200 ? 'told-months' : 'told-years';
}

function course(a: Strand, b: Strand): Tie | undefined {
  if (a.past && b.past) return 'both-past';
  if (!a.past && !b.past) return 'both-ahead';
  const [past, ahead] = a.past ? [a, b] : [b, a];
  if (!past.told || !ahead.told) return undefined;
  return ahead.told.lo > past.told.hi ? 'after-past' : 'came-true';
}

/** All ties between two accounts with the same parties. */
export function ties(a: Strand, b: Strand): Tie[] {
  const found: (Tie | undefined)[] = [
    persons(a.persons, b.persons),
    format(a, b),
    a.levels.length === 0 || b.levels.length === 0
      ? undefined
      : a.levels.some((level) => b.levels.includes(level))
        ? 'level-same'
        : 'level-apart',
    venue(a, b),
    occasion(a, b),
    time(a, b),
    told(a, b),
    course(a, b),
  ];
  if (a.ordinals.length > 0 && b.ordinals.length > 0)
    found.push(a.ordinals.some((word) => b.ordinals.includes(word)) ? 'ordinal-same' : 'ordinal-apart');
  if (a.agendas.some((x) => b.agendas.some((y) => containment(x, y) >= 0.5))) found.push('agenda-alike');
  return found.filter((tie) => tie !== undefined);
}
