import { days, gap, type Interval, interval } from '../interval.js';
import { containment } from '../reconcile/words.js';
import type { Act, EventMention, Party } from '../types.js';
import { type Context, toldOn } from './context.js';
import { type Reason, SAME_REASON } from './reasons.js';
import { speakerOf } from './speaker.js';
import { clause, isCommon, voice } from './wording.js';

export type ContradictionKind = 'whether' | 'answer' | 'who asked' | 'who ended it' | 'reason' | 'when';

/** Two mentions of one engagement that cannot both be right, or that tell two stories of one act. */
export interface Contradiction {
  readonly kind: ContradictionKind;
  readonly mentions: readonly [EventMention, EventMention];
  /** In one plain sentence. */
  readonly explanation: string;
}

/** Acts that stay done: a denial contradicts them whenever it is made. The others can begin after they were denied. */
const STAYS: ReadonlySet<Act> = new Set([
  'hold',
  'propose',
  'invite',
  'accept',
  'decline',
  'cancel',
  'rescind',
  'delegate',
]);
const ASKING: ReadonlySet<Act> = new Set(['propose', 'invite']);
const ENDING: ReadonlySet<Act> = new Set(['decline', 'cancel', 'suspend', 'rescind']);
/** Days within which two statements are about one state of things. */
const SAME_TIME = 7;
/** Days to which a date must be known to contradict another. */
const KNOWN_DAY = 7;

const same = (a: readonly Party[], b: readonly Party[]) => [...a].sort().join() === [...b].sort().join();

function atOneTime(a: EventMention, b: EventMention, context: Context): boolean {
  const when = (mention: EventMention) => interval(mention.date) ?? interval(toldOn(mention, context));
  const [x, y] = [when(a), when(b)];
  return !x || !y || gap(x, y) <= SAME_TIME;
}

/** Whether each of two mentions has one side say that it was the other who acted. */
function blameEachOther(a: EventMention, b: EventMention, context: Context): boolean {
  const [x, y] = [speakerOf(a, context).side, speakerOf(b, context).side];
  if (x === undefined || y === undefined) return false;
  return a.actor.includes(y) && b.actor.includes(x) && !a.actor.includes(x) && !b.actor.includes(y);
}

const dayOf = (mention: EventMention): Interval | undefined => {
  const when = interval(mention.meeting_date ?? mention.date);
  return when && days(when) <= KNOWN_DAY ? when : undefined;
};

/** What kind of contradiction there is between two mentions, the earlier first. */
function kindOf(a: EventMention, b: EventMention, context: Context): Exclude<ContradictionKind, 'reason'> | undefined {
  if (a.article === b.article && voice(a, context) === voice(b, context)) return undefined;
  const polarities = new Set([a.polarity, b.polarity]);
  if (a.act === b.act && a.act !== 'comment' && polarities.has('asserted') && polarities.has('denied')) {
    const subject = isCommon(a.act) || (same(a.actor, b.actor) && a.actor.length > 0);
    if (subject && (STAYS.has(a.act) || atOneTime(a, b, context))) return 'whether';
  }
  if (polarities.size > 1 || !polarities.has('asserted')) return undefined;
  if (new Set([a.act, b.act]).size === 2 && [a, b].every(({ act }) => act === 'accept' || act === 'decline'))
    return same(a.actor, b.actor) && a.article !== b.article && atOneTime(a, b, context) ? 'answer' : undefined;
  if (ASKING.has(a.act) && ASKING.has(b.act)) return blameEachOther(a, b, context) ? 'who asked' : undefined;
  if (ENDING.has(a.act) && ENDING.has(b.act)) return blameEachOther(a, b, context) ? 'who ended it' : undefined;
  if (a.act === 'hold' && b.act === 'hold') {
    const [x, y] = [dayOf(a), dayOf(b)];
    return x && y && gap(x, y) > 1 ? 'when' : undefined;
  }
  return undefined;
}

function explain(kind: ContradictionKind, a: EventMention, b: EventMention, context: Context): string {
  if (kind === 'when')
    return `${voice(a, context)} dates it ${a.meeting_date ?? a.date}, ${voice(b, context)} ${b.meeting_date ?? b.date}.`;
  return `${voice(a, context)} says that ${clause(a, context)}; ${voice(b, context)} says that ${clause(b, context)}.`;
}

/** What stands in the way of taking two mentions for two tellings of one contradiction already found. */
const tellingOf = (kind: ContradictionKind, mention: EventMention, context: Context) =>
  [
    kind,
    mention.act,
    mention.polarity,
    [...mention.actor].sort(),
    speakerOf(mention, context).side ?? voice(mention, context),
  ].join(' ');

function reasonsApart(reasons: readonly Reason[], context: Context): Contradiction[] {
  const found: Contradiction[] = [];
  for (const [i, a] of reasons.entries()) {
    const [first] = a.mentions;
    if (!first) continue;
    for (const comment of a.disputed) {
      const explanation = `${voice(first, context)} gives as the reason “${a.reason}”; this is disputed by ${voice(comment, context)}.`;
      found.push({ kind: 'reason', mentions: [first, comment], explanation });
    }
    for (const b of reasons.slice(i + 1)) {
      const [second] = b.mentions;
      const [x, y] = [a.speaker, b.speaker];
      const known = x.side !== undefined && y.side !== undefined && x.side !== y.side;
      if (!second || !known || a.act !== b.act || !same(a.actor, b.actor)) continue;
      if (containment(a.reason, b.reason) >= SAME_REASON) continue;
      const explanation = `${voice(first, context)} gives as the reason “${a.reason}”, ${voice(second, context)} “${b.reason}”.`;
      found.push({ kind: 'reason', mentions: [first, second], explanation });
    }
  }
  return found;
}

/**
 * Where the accounts of an engagement contradict each other, each contradiction once, with the first two mentions
 * that show it. A change of course is none: what was denied may be done later.
 */
export function contradictionsOf(reasons: readonly Reason[], context: Context): Contradiction[] {
  const found: Contradiction[] = [];
  const seen = new Set<string>();
  for (const [i, a] of context.mentions.entries()) {
    for (const b of context.mentions.slice(i + 1)) {
      const kind = kindOf(a, b, context);
      if (!kind) continue;
      const key = [tellingOf(kind, a, context), tellingOf(kind, b, context)].sort().join(' | ');
      if (seen.has(key)) continue;
      seen.add(key);
      found.push({ kind, mentions: [a, b], explanation: explain(kind, a, b, context) });
    }
  }
  return [...found, ...reasonsApart(reasons, context)];
}
