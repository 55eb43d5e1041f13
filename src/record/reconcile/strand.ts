import { type Interval, interval, mostAgreed } from '../interval.js';
import type { Dateline } from '../lifecycle.js';
import type { EventMention, Format, Level, Party } from '../types.js';
import { type CountryOf, type Named, profile, type Unlinked } from './profile.js';
import { samePerson } from './words.js';

/** What one article tells about one engagement: its mentions, and what they say taken together. */
export interface Strand {
  readonly article: string;
  readonly dateline: Dateline;
  /** In the order of the text. */
  readonly mentions: readonly EventMention[];
  /** The sides of the engagement; see {@link partiesOf}. */
  readonly parties: readonly Party[];
  /** Day of publication, else the last day that its mentions date; `undefined` where nothing tells. */
  readonly told: Interval | undefined;
  /** Those it is about: who is named much less often than others is left out. */
  readonly persons: readonly Named[];
  readonly formats: readonly Format[];
  readonly levels: readonly Level[];
  readonly venues: readonly string[];
  readonly countries: readonly Party[];
  readonly occasions: readonly string[];
  readonly agendas: readonly string[];
  readonly ordinals: readonly string[];
  /** What it is told by: the words of each passage, where these are too many to be chosen alike by chance. */
  readonly passages: ReadonlySet<string>;
  /** When the engagement is or was to be, by most of the mentions. */
  readonly time: Interval | undefined;
  /** Whether it took place (or is under way) by this article's account. */
  readonly past: boolean;
}

/** A party named in fewer than this share of the mentions that name the most named one is a bystander. */
const BYSTANDER = 0.3;

/**
 * The sides of an engagement, sorted: the actors and recipients of its acts, without those that only few of them
 * name (a mediator, a neighbour who urges). Comments are left out, since anybody may comment, unless there is nothing else.
 */
export function partiesOf(mentions: readonly Pick<EventMention, 'act' | 'actor' | 'recipient'>[]): Party[] {
  const acts = mentions.filter(({ act }) => act !== 'comment');
  const named = new Map<Party, number>();
  for (const { actor, recipient } of acts.length > 0 ? acts : mentions) {
    for (const party of new Set([...actor, ...recipient])) named.set(party, (named.get(party) ?? 0) + 1);
  }
  const least = BYSTANDER * Math.max(0, ...named.values());
  return [...named].flatMap(([party, count]) => (count >= least ? [party] : [])).sort();
}

const distinct = <T>(values: readonly (T | undefined)[]) =>
  [...new Set(values.filter((value) => value !== undefined))] as Exclude<T, undefined>[];

/** A person named less than this often, against the most named one, has only a walk-on part. */
const WALK_ON = 0.4;

/** The persons it is about: each once, under the fullest name and for the side that some mention tells. */
function people(all: readonly Named[]): Named[] {
  const found: { name: string; party: Party | undefined; count: number }[] = [];
  for (const { name, party } of [...all].sort((a, b) => b.name.length - a.name.length)) {
    const known = found.find((other) => samePerson(other.name, name));
    if (known) {
      known.party ??= party;
      known.count++;
    } else found.push({ name, party, count: 1 });
  }
  const least = WALK_ON * Math.max(0, ...found.map(({ count }) => count));
  return found.filter(({ count }) => count >= least);
}

/** Words from which on a passage is not written a second time but copied. */
const COPIED = 8;

/** The words of passages, long ones alone: what two copies of one report have in common letter by letter. */
function passages(mentions: readonly EventMention[]): ReadonlySet<string> {
  const words = mentions.map(({ quote }) => quote.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  return new Set(words.filter(({ length }) => length >= COPIED).map((some) => some.join(' ')));
}

/** The order of the text; mentions read from the same words stand in the order of their ids. */
export const bySpan = (a: Unlinked, b: Unlinked) =>
  a.span[0] - b.span[0] || a.span[1] - b.span[1] || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Takes together what the mentions of one engagement in one article say. */
export function strand(mentions: readonly EventMention[], dateline: Dateline, countryOf: CountryOf): Strand {
  const acts = mentions.filter(({ act }) => act !== 'comment').sort(bySpan);
  const telling = acts.length > 0 ? acts : mentions;
  const profiles = telling.map((mention) => profile(mention, countryOf));
  const times = profiles.map(({ time }) => time).filter((time) => time !== undefined);
  const dated = mentions.map(({ date }) => interval(date)).filter((date) => date !== undefined);
  return {
    article: dateline.id,
    dateline,
    mentions: [...mentions].sort(bySpan),
    parties: partiesOf(mentions),
    told:
      interval(dateline.published) ??
      dated.reduce<Interval | undefined>((a, b) => (a && a.hi >= b.hi ? a : b), undefined),
    persons: people(profiles.flatMap(({ persons }) => persons)),
    formats: distinct(profiles.map(({ format }) => format)),
    levels: distinct(profiles.map(({ level }) => level)),
    venues: distinct(profiles.map(({ venue }) => venue)),
    countries: distinct(profiles.map(({ country }) => country)),
    occasions: distinct(profiles.map(({ occasion }) => occasion)),
    agendas: distinct(mentions.map(({ agenda }) => agenda)),
    ordinals: distinct(profiles.map(({ ordinal }) => ordinal)),
    passages: passages(telling),
    time: mostAgreed(times),
    past: profiles.some(({ phase }) => phase === 'past'),
  };
}
