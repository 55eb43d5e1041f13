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
  | 'offer-same'
  | 'offer-apart'
  | 'ordinal-same'
  | 'ordinal-apart'
  | 'agenda-alike'
  | 'nested'
  | 'near'
  | 'far'
  | 'about-all'
  | 'about-some'
  | 'about-others';

const REMOTE: ReadonlySet<Format> = new Set(['call', 'video']);
/** Forms under which one engagement is spoken of by turns: what one article calls a visit another calls its talks. */
const KIN: Readonly<Partial<Record<Format, readonly Format[]>>> = {
  bilateral: ['summit', 'talks', 'visit', 'delegation', 'sidelines'],
  talks: ['summit', 'delegation', 'video'],
  visit: ['summit', 'attendance'],
  attendance: ['conference', 'delegation'],
  conference: ['summit', 'talks'],
  video: ['call', 'summit'],
};

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
  return KIN[a]?.includes(b) || KIN[b]?.includes(a) ? 'format-kin' : 'format-apart';
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

/** What two mentions say of the engagement itself, apart from its parties, compared. */
function facts(a: Profile, b: Profile): (Clue | undefined)[] {
  return [
    formats(a.format, b.format),
    a.level && b.level ? (a.level === b.level ? 'level-same' : 'level-apart') : undefined,
    venues(a, b),
    occasions(a.occasion, b.occasion),
    times(a, b),
    a.ordinal && b.ordinal ? (a.ordinal === b.ordinal ? 'ordinal-same' : 'ordinal-apart') : undefined,
    a.mention.agenda && b.mention.agenda && containment(a.mention.agenda, b.mention.agenda) >= 0.5
      ? 'agenda-alike'
      : undefined,
  ];
}

/** Characters between two mentions; below 0 where one is inside the other. */
export function distance(a: Profile, b: Profile): number {
  const [x, y] = [a.mention.span, b.mention.span];
  return Math.max(x[0] - y[1], y[0] - x[1]);
}

/** "the meeting", "that summit": words that say nothing of the engagement but that it is the one spoken of. */
const pointsBack = ({ mention, venue, occasion, time, ordinal }: Profile): boolean =>
  /^(?:the|that|this) \p{Ll}+/iu.test(mention.quote) && !venue && !occasion && !time && !ordinal;

/** All clues on whether the acts of two mentions of one article are about one engagement. */
export function clues(a: Profile, b: Profile): Clue[] {
  const apart = distance(a, b);
  const later = a.mention.span[0] > b.mention.span[0] ? a : b;
  const found: (Clue | undefined)[] = [
    parties(a, b),
    persons(a.persons, b.persons),
    // "The meeting lasted an hour": what points back need not say again at which gathering it was.
    ...facts(a, b).filter((clue) => clue !== 'occasion-one' || apart >= NEAR || !pointsBack(later)),
    phases(a, b),
    a.offeredBy && b.offeredBy ? (a.offeredBy === b.offeredBy ? 'offer-same' : 'offer-apart') : undefined,
    apart < 0 ? 'nested' : apart < NEAR ? 'near' : apart > FAR ? 'far' : undefined,
  ];
  return found.filter((clue) => clue !== undefined);
}

/** Words that name a form of engagement. */
const SPOKEN: readonly (readonly [words: RegExp, format: Format])[] = [
  [/\b(?:calls?|conversation)\b/i, 'call'],
  [/\bsummits?\b/i, 'summit'],
  [/\b(?:visits?|trips?|travel)\b/i, 'visit'],
  [/\b(?:talks|negotiations?|dialogue)\b/i, 'talks'],
];

/** The form that a remark names first. */
function spokenFormat(quote: string): Format | undefined {
  const found = SPOKEN.map(([words, format]) => ({ at: quote.search(words), format })).filter(({ at }) => at >= 0);
  return found.sort((a, b) => a.at - b.at)[0]?.format;
}

/** What a remark says of its engagement in passing: the form and the place that its own words name. */
function overheard(comment: Profile, other: Profile): Profile {
  const { quote } = comment.mention;
  const named = other.venue !== undefined && containment(other.venue, quote) === 1 ? other.venue : undefined;
  return { ...comment, format: comment.format ?? spokenFormat(quote), venue: comment.venue ?? named };
}

/** All clues on whether a comment is about the engagement of a mention; its speaker may be a bystander. */
export function commentClues(comment: Profile, other: Profile): Clue[] {
  const { actor, recipient } = comment.mention;
  const about = recipient.length > 0 && recipient.every((party) => other.parties.has(party));
  const some = [...actor, ...recipient].some((party) => other.parties.has(party));
  const said = persons(comment.persons, other.persons);
  const found: (Clue | undefined)[] = [
    about ? 'about-all' : some ? 'about-some' : 'about-others',
    said === 'person-other' ? undefined : said,
    ...facts(overheard(comment, other), other),
    distance(comment, other) < 0 ? 'nested' : undefined,
  ];
  return found.filter((clue) => clue !== undefined);
}
