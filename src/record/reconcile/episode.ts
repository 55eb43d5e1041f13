import { createHash } from 'node:crypto';
import { days, interval } from '../interval.js';
import { type Dateline, inOrder, statusOf } from '../lifecycle.js';
import type { Act, Episode, EventMention, Party } from '../types.js';
import { partiesOf, type Strand } from './strand.js';

const OFFERS: ReadonlySet<Act> = new Set(['propose', 'invite', 'counter']);
const TOOK_PLACE: ReadonlySet<Act> = new Set(['hold', 'suspend', 'resume']);

/** The value said most often, the one said first among equals. */
function mostSaid<T>(values: readonly (T | undefined)[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) if (value !== undefined) counts.set(value, (counts.get(value) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return [...counts].find(([, count]) => count === most)?.[0];
}

/** The dates that say most closely when. */
function narrowest(dates: readonly (string | undefined)[]): string[] {
  const width = (date: string) => {
    const span = interval(date);
    return span ? days(span) : Infinity;
  };
  const given = dates.filter((date) => date !== undefined);
  const least = Math.min(...given.map(width));
  return given.filter((date) => width(date) === least);
}

/** When the engagement was, by most accounts; or is to be, by the last word on it. */
function meetingDate(ordered: readonly EventMention[]): string | undefined {
  const held = ordered.filter(({ act, polarity }) => TOOK_PLACE.has(act) && polarity === 'asserted');
  const was = held.map((mention) => mention.meeting_date ?? (mention.act === 'hold' ? mention.date : undefined));
  const last = ordered.findLastIndex(({ act, meeting_date }) => act === 'postpone' && meeting_date);
  const due = ordered.slice(Math.max(0, last)).map(({ meeting_date }) => meeting_date);
  return mostSaid(narrowest(was)) ?? narrowest(due).at(-1);
}

/** Who made the first offer of it. */
function initiator(ordered: readonly EventMention[], parties: readonly Party[]): Party | undefined {
  const offer = ordered.find(({ act, polarity }) => OFFERS.has(act) && polarity === 'asserted');
  const [party, ...others] = offer?.actor ?? [];
  return party !== undefined && others.length === 0 && parties.includes(party) ? party : undefined;
}

/**
 * The episode that some mentions of one engagement make: all of them for the record, or those of one article for the
 * state in which that article leaves it.
 */
export function episodeOf(id: string, mentions: readonly EventMention[], datelines: readonly Dateline[]): Episode {
  const ordered = inOrder(mentions, datelines);
  // What is offered instead has a place and a time of its own.
  const acts = ordered.filter(({ act }) => act !== 'comment' && act !== 'counter');
  const telling = acts.length > 0 ? acts : ordered;
  const parties = partiesOf(ordered);
  const optional = {
    initiator: initiator(ordered, parties),
    format: mostSaid(telling.map(({ format }) => format)),
    level: mostSaid(telling.map(({ level }) => level)),
    venue: mostSaid(telling.map(({ venue }) => venue)),
    occasion: mostSaid(telling.map(({ occasion }) => occasion)),
    meeting_date: meetingDate(telling),
  };
  const known = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  return {
    id,
    parties,
    ...known,
    status: statusOf(ordered, datelines),
    mentions: ordered.map((mention) => mention.id),
  };
}

const slug = (text: string) =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f.'’]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Parties named in an id, and words spent on a place in it. */
const NAMED = 3;
const PLACE = 3;

/**
 * A readable id that the first account of the engagement fixes, `rus-usa-2018-07-washington-summit-3fa1c2`: parties,
 * month of that account, place or occasion, form, and six digits of a hash of what it was read from. Articles told
 * later leave it as it is.
 */
export function episodeId(first: Strand): string {
  const on = first.told ?? first.time;
  const month = on && Number.isFinite(on.hi) ? new Date(on.hi * 86_400_000).toISOString().slice(0, 7) : undefined;
  const named = first.parties.slice(0, NAMED).map(slug);
  const place = first.occasions[0] ?? first.venues[0];
  const where = place && slug(place).split('-').slice(0, PLACE).join('-');
  const readable = [...named, month, where, first.formats[0]].filter((part) => part);
  const hash = createHash('sha256');
  for (const mention of first.mentions) hash.update(`${mention.id}\n`);
  return [...readable, hash.digest('hex').slice(0, 6)].join('-');
}
