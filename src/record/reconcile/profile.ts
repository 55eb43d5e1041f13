import { type Interval, interval } from '../interval.js';
import type { Act, EventMention, Format, Level, Party } from '../types.js';

/** A mention as coding leaves it, before it is known which engagement it speaks of. */
export type Unlinked = Omit<EventMention, 'episode'>;

/** Reads the country of a place (`Helsinki` → `FIN`); `undefined` for a place it does not know. */
export type CountryOf = (place: string) => Party | undefined;

/** A person named for one side; the side is left open where the mention does not single it out. */
export interface Named {
  readonly name: string;
  readonly party: Party | undefined;
}

/** What one mention tells about its engagement, read once and compared often. */
export interface Profile {
  readonly mention: Unlinked;
  readonly parties: ReadonlySet<Party>;
  readonly persons: readonly Named[];
  readonly format: Format | undefined;
  readonly level: Level | undefined;
  readonly venue: string | undefined;
  readonly country: Party | undefined;
  readonly occasion: string | undefined;
  /** When the engagement itself is or was to be. */
  readonly time: Interval | undefined;
  /** Whether the mention has its engagement behind it (or under way), ahead of it, or gone. */
  readonly phase: 'past' | 'ahead' | 'undone';
  /** The one side whose offer it is about: who makes an offer, or whom an answer goes to. */
  readonly offeredBy: Party | undefined;
  /** The word that tells this engagement from others of its kind: `second`, `next`, `last`. */
  readonly ordinal: string | undefined;
}

const UNDER_WAY: ReadonlySet<Act> = new Set(['hold', 'suspend', 'resume']);
const UNDONE: ReadonlySet<Act> = new Set(['cancel', 'decline', 'rescind', 'delegate']);

const ORDINAL =
  /\b(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|another|follow-up|last|latest|previous|earlier|upcoming|forthcoming)\b(?:[\s-]+[\p{L}.'’-]+){0,3}?[\s-]+(?:summits?|meetings?|talks|rounds?|visits?|trips?|calls?|conversations?|negotiations|conferences?|gatherings?|encounters?)\b/iu;
/** Words that set an engagement apart from the one before it in the same way. */
const SAME_ORDINAL: Readonly<Record<string, string>> = {
  another: 'next',
  'follow-up': 'next',
  upcoming: 'next',
  forthcoming: 'next',
  latest: 'last',
  previous: 'last',
  earlier: 'last',
};

function ordinalOf(quote: string): string | undefined {
  const word = ORDINAL.exec(quote)?.[1]?.toLowerCase();
  return word && (SAME_ORDINAL[word] ?? word);
}

/** The persons of both sides. Of a mutual act, which lists all parties as actors, the sides are not told apart. */
function personsOf({ actor, recipient, actor_person, recipient_person }: Unlinked): Named[] {
  const side = (parties: readonly Party[]) => (parties.length === 1 ? parties[0] : undefined);
  return [
    ...(actor_person === undefined ? [] : [{ name: actor_person, party: side(actor) }]),
    ...(recipient_person === undefined ? [] : [{ name: recipient_person, party: side(recipient) }]),
  ];
}

const OFFERS: ReadonlySet<Act> = new Set(['propose', 'invite', 'rescind']);
const ANSWERS: ReadonlySet<Act> = new Set(['accept', 'decline', 'defer', 'delegate']);

function offeredBy({ act, actor, recipient }: Unlinked): Party | undefined {
  if (actor.length !== 1 || recipient.length !== 1) return undefined;
  return OFFERS.has(act) ? actor[0] : ANSWERS.has(act) ? recipient[0] : undefined;
}

/** Reads what linking compares out of a mention. */
export function profile(mention: Unlinked, countryOf: CountryOf): Profile {
  // Another place, day or gathering that a side offers instead is none of the engagement that it answers.
  const { venue, occasion, meeting_date } = mention.act === 'counter' ? {} : mention;
  const underWay = UNDER_WAY.has(mention.act) && mention.polarity === 'asserted';
  return {
    mention,
    parties: new Set([...mention.actor, ...mention.recipient]),
    persons: personsOf(mention),
    format: mention.format,
    level: mention.level,
    venue,
    country: venue === undefined ? undefined : countryOf(venue),
    occasion,
    time: interval(meeting_date ?? (underWay ? mention.date : undefined)),
    phase: underWay ? 'past' : UNDONE.has(mention.act) ? 'undone' : 'ahead',
    offeredBy: offeredBy(mention),
    ordinal: ordinalOf(mention.quote),
  };
}
