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
  | 'past-and-ahead'
  | 'ordinal-same'
  | 'ordinal-apart'
  | 'agenda-alike'
  | 'passage-same';

function format(a: Strand, b: Strand): Tie | undefined {
  const found = new Set(a.formats.flatMap((x) => b.formats.map((y) => formats(x, y))));
  return (['format-same', 'format-kin', 'format-apart'] as const).find((tie) => found.has(tie));
}

function venue(a: Strand, b: Strand): Tie {
  if (a.venues.some((x) => b.venues.some((y) => containment(x, y) > 0.5))) return 'venue-same';
  return a.countries.some((country) => b.countries.includes(country)) ? 'venue-country' : 'venue-apart';
}

function occasion(a: Strand, b: Strand): Tie {
  const found = new Set(a.occasions.flatMap((x) => b.occasions.map((y) => occasions(x, y))));
  return found.has('occasion-same') ? 'occasion-same' : found.has('occasion-apart') ? 'occasion-apart' : 'occasion-one';
}

/** Days before its report in which an undated engagement is taken to have been, and after it in which one is to be. */
const RECENT = 14;
const SOON = 120;

/** When the engagement is to be expected, from the day of an account that does not say. */
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
  if (a.article === b.article) return 'past-and-ahead';
  const [past, ahead] = a.past ? [a, b] : [b, a];
  if (!past.told || !ahead.told) return undefined;
  return ahead.told.lo > past.told.hi ? 'after-past' : 'came-true';
}

/** Whether both are told in the same words somewhere, as reprints are. */
function copied(a: Strand, b: Strand): Tie | undefined {
  for (const passage of a.passages) if (b.passages.has(passage)) return 'passage-same';
  return undefined;
}

/** Ties read off dates and whole passages: quick to find. */
export function plainTies(a: Strand, b: Strand): Tie[] {
  return [time(a, b), told(a, b), course(a, b), copied(a, b)].filter((tie) => tie !== undefined);
}

/** A kind of fact on which two accounts can agree or disagree. */
interface Comparison {
  /** The tie that speaks most for one engagement. */
  readonly best: Tie;
  readonly says: (a: Strand) => boolean;
  readonly compare: (a: Strand, b: Strand) => Tie | undefined;
}

const COMPARISONS: readonly Comparison[] = [
  {
    best: 'persons-same',
    says: (a) => a.persons.length > 0,
    compare: (a, b) => persons(a.persons, b.persons),
  },
  { best: 'format-same', says: (a) => a.formats.length > 0, compare: format },
  {
    best: 'level-same',
    says: (a) => a.levels.length > 0,
    compare: (a, b) => (a.levels.some((level) => b.levels.includes(level)) ? 'level-same' : 'level-apart'),
  },
  { best: 'venue-same', says: (a) => a.venues.length > 0, compare: venue },
  { best: 'occasion-same', says: (a) => a.occasions.length > 0, compare: occasion },
  {
    best: 'ordinal-same',
    says: (a) => a.ordinals.length > 0,
    compare: (a, b) => (a.ordinals.some((word) => b.ordinals.includes(word)) ? 'ordinal-same' : 'ordinal-apart'),
  },
  {
    best: 'agenda-alike',
    says: (a) => a.agendas.length > 0,
    compare: (a, b) =>
      a.agendas.some((x) => b.agendas.some((y) => containment(x, y) >= 0.5)) ? 'agenda-alike' : undefined,
  },
];

const kinds = new WeakMap<Strand, number>();
/** The kinds of fact that an account says anything of, as bits. */
function saysOf(a: Strand): number {
  let bits = kinds.get(a);
  if (bits === undefined) {
    bits = COMPARISONS.reduce((all, { says }, i) => (says(a) ? all | (1 << i) : all), 0);
    kinds.set(a, bits);
  }
  return bits;
}

/** Ties that need words to be compared: slower to find. */
export function wordedTies(a: Strand, b: Strand): Tie[] {
  const [x, y] = [saysOf(a), saysOf(b)];
  const found: Tie[] = COMPARISONS.flatMap(({ compare }, i) => (x & y & (1 << i) ? (compare(a, b) ?? []) : []));
  if (a.occasions.length > 0 !== b.occasions.length > 0) found.push('occasion-one');
  return found;
}

/** For every set of kinds of fact, as bits, the ties that {@link wordedTies} gives at best. */
export const BEST_TIES: readonly (readonly Tie[])[] = Array.from({ length: 1 << COMPARISONS.length }, (_, bits) =>
  COMPARISONS.flatMap(({ best }, i) => (bits & (1 << i) ? [best] : [])),
);

/** The kinds of fact that both accounts say anything of: an index of {@link BEST_TIES}. */
export const bothSay = (a: Strand, b: Strand): number => saysOf(a) & saysOf(b);
