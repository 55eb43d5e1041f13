import { days, gap } from '../interval.js';
import type { Format } from '../types.js';
import type { Named, Profile } from './profile.js';
import { containment, samePerson } from './words.js';

/** What two mentions have in common or hold against being about one engagement. */
export type Clue =
  | 'parties-same'
  | 'parties-within'
  | 'parties-unnamed'
  | 'parties-overlap'
  | 'parties-apart'
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
  | 'phase-apart'
  | 'phase-past'
  | 'phase-undone'
  | 'ordinal-same'
  | 'ordinal-apart'
  | 'agenda-alike'
  | 'nested'
  | 'near'
  | 'far';

const REMOTE: ReadonlySet<Format> = new Set(['call', 'video']);
/** Forms under which one engagement is spoken of by turns. */
const KIN: readonly ReadonlySet<Format>[] = [
  new Set(['summit', 'bilateral', 'talks']),
  new Set(['visit', 'bilateral', 'delegation']),
  new Set(['talks', 'delegation']),
  new Set(['conference', 'attendance', 'summit']),
  new Set(['attendance', 'delegation', 'visit']),
  new Set(['sidelines', 'bilateral', 'delegation']),
  new Set(['call', 'video']),
  new Set(['video', 'summit', 'talks']),
];

function parties(a: Profile, b: Profile): Clue {
  if (a.parties.size === 0 || b.parties.size === 0) return 'parties-unnamed';
  let both = 0;
  for (const party of a.parties) if (b.parties.has(party)) both++;
  if (both === a.parties.size && both === b.parties.size) return 'parties-same';
  if (both === a.parties.size || both === b.parties.size) return 'parties-within';
  return both > 0 ? 'parties-overlap' : 'parties-apart';
}

/** How many of the persons named are the same, and whether one side has two different ones. */
export function persons(
  a: readonly Named[],
  b: readonly Named[],
): 'persons-same' | 'person-same' | 'person-other' | undefined {
  const shared = a.filter((x) => b.some((y) => samePerson(x.name, y.name)));
  if (shared.length > 1) return 'persons-same';
  const rest = (all: readonly Named[]) => all.filter((x) => !shared.some((y) => samePerson(x.name, y.name)));
  const [x, y] = [rest(a), rest(b)];
  // One name on either side can be the two ends of one meeting, unless they speak for one party.
  const other = x.some((one) => y.some((two) => one.party !== undefined && one.party === two.party));
  if (other || (x.length > 0 && y.length > 0 && x.length + y.length + shared.length > 2)) return 'person-other';
  return shared.length > 0 ? 'person-same' : undefined;
}

export function formats(a: Format | undefined, b: Format | undefined): Clue | undefined {
  if (!a || !b) return undefined;
  if (a === b) return 'format-same';
  if (REMOTE.has(a) !== REMOTE.has(b) && a !== 'video' && b !== 'video') return 'format-apart';
  return KIN.some((kin) => kin.has(a) && kin.has(b)) ? 'format-kin' : 'format-apart';
}

function venues(a: Profile, b: Profile): Clue | undefined {
  if (!a.venue || !b.venue) return undefined;
  if (containment(a.venue, b.venue) > 0.5) return 'venue-same';
  if (a.country && b.country) return a.country === b.country ? 'venue-country' : 'venue-apart';
  return 'venue-apart';
}

const yearOf = (occasion: string) => /\b\d{4}\b/.exec(occasion)?.[0];

export function occasions(a: string | undefined, b: string | undefined): Clue | undefined {
  if (!a && !b) return undefined;
  if (!a || !b) return 'occasion-one';
  const [x, y] = [yearOf(a), yearOf(b)];
  if (x && y && x !== y) return 'occasion-apart';
  const series = (text: string) => text.replace(/\b\d{4}\b/g, '');
  return containment(series(a), series(b)) >= 0.5 ? 'occasion-same' : 'occasion-apart';
}

/** A month: dates no wider than this say when, wider ones only about when. */
const NARROW = 31;

function times(a: Profile, b: Profile): Clue | undefined {
  if (!a.time || !b.time) return undefined;
  if (gap(a.time, b.time) > 0) return 'time-apart';
  return days(a.time) <= NARROW && days(b.time) <= NARROW ? 'time-same' : 'time-meets';
}

function phases(a: Profile, b: Profile): Clue | undefined {
  if (a.phase === 'past' && b.phase === 'past') return 'phase-past';
  if (a.phase !== 'past' && b.phase !== 'past') return undefined;
  return a.phase === 'undone' || b.phase === 'undone' ? 'phase-undone' : 'phase-apart';
}

/** Characters within which mentions belong to one passage, and beyond which to different parts of an article. */
const NEAR = 250;
const FAR = 2500;

/** All clues on whether two mentions of one article speak of one engagement. */
export function clues(a: Profile, b: Profile): Clue[] {
  const found: (Clue | undefined)[] = [
    parties(a, b),
    persons(a.persons, b.persons),
    formats(a.format, b.format),
    a.level && b.level ? (a.level === b.level ? 'level-same' : 'level-apart') : undefined,
    venues(a, b),
    occasions(a.occasion, b.occasion),
    times(a, b),
  ];
  found.push(phases(a, b));
  if (a.ordinal && b.ordinal) found.push(a.ordinal === b.ordinal ? 'ordinal-same' : 'ordinal-apart');
  if (a.mention.agenda && b.mention.agenda && containment(a.mention.agenda, b.mention.agenda) >= 0.5)
    found.push('agenda-alike');
  const [x, y] = [a.mention.span, b.mention.span];
  const apart = Math.max(x[0] - y[1], y[0] - x[1]);
  if (apart < 0) found.push('nested');
  else if (apart < NEAR) found.push('near');
  else if (apart > FAR) found.push('far');
  return found.filter((clue) => clue !== undefined);
}
