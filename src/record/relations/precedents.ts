import { containment, samePerson } from '../reconcile/words.js';
import type { Act, Status } from '../types.js';
import type { RelationOptions } from './options.js';
import type { Story } from './story.js';

/** An earlier episode that is like another. */
export interface Precedent {
  readonly id: string;
  /** The likenesses weighed and added, less the years between: for ranking only. */
  readonly nearness: number;
  /** What makes it near, weightiest first, in plain words. */
  readonly why: readonly string[];
}

interface Likeness {
  readonly weight: number;
  readonly why: string;
}

const DECIDES: Readonly<Partial<Record<Status, ReadonlySet<Act>>>> = {
  deferred: new Set(['defer']),
  accepted: new Set(['accept']),
  declined: new Set(['decline', 'rescind']),
  postponed: new Set(['postpone']),
  cancelled: new Set(['cancel', 'rescind']),
  suspended: new Set(['suspend']),
};
/** What each doubling of the years between two episodes takes from their nearness. */
const AGEING = 0.5;
const YEAR = 365.25;

const counted = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`;
const series = (occasion: string | undefined) => occasion?.replace(/\s*\b\d{4}\b/g, '').trim();

/** The one party that brought an episode into its state. */
function decider({ episode, mentions }: Story): string | undefined {
  const acts = DECIDES[episode.status];
  const last = mentions.findLast(({ act, polarity }) => acts?.has(act) && polarity === 'asserted');
  return last?.actor.length === 1 ? last.actor[0] : undefined;
}

function names({ mentions }: Story): string[] {
  const all = mentions.flatMap(({ actor_person, recipient_person }) => [actor_person, recipient_person]);
  return [...new Set(all.filter((name) => name !== undefined))];
}

function likenesses(a: Story, b: Story, nameOf: (party: string) => string): Likeness[] {
  const found: Likeness[] = [];
  const add = (weight: number, why: string) => found.push({ weight, why });
  const [x, y] = [a.episode, b.episode];
  const common = x.parties.filter((party) => y.parties.includes(party));
  if (common.length === x.parties.length && common.length === y.parties.length) add(3, 'the same parties');
  else add(common.length, `${common.map(nameOf).join(' and ')} in both`);
  if (a.direction && b.direction && a.direction.guest === b.direction.guest && a.direction.host === b.direction.host)
    add(2, `${nameOf(a.direction.guest)} the guest, ${nameOf(a.direction.host)} the host in both`);
  const by = decider(a);
  if (x.status === y.status && by !== undefined && by === decider(b)) add(2, `both ${x.status}, by ${nameOf(by)}`);
  else if (x.status === y.status) add(1, `both ${x.status}`);
  if (x.format && x.format === y.format) add(1.5, `both a matter of ${x.format}`);
  const occasion = series(x.occasion);
  if (occasion && occasion === series(y.occasion)) add(1.5, `both around the ${occasion}`);
  if (x.venue && y.venue && containment(x.venue, y.venue) > 0.5) add(1, `both in ${y.venue}`);
  if (x.level && x.level === y.level) add(0.5, 'at the same level');
  const others = names(b);
  for (const person of names(a).slice(0, 2))
    if (others.some((other) => samePerson(person, other))) add(1, `${person} in both`);
  return found;
}

/**
 * Earlier episodes of the same kind, nearest first, each with what makes it near. One without a party in common, or
 * not known to have begun earlier, is none.
 */
export function precedentsOf(of: Story, others: Iterable<Story>, options: RelationOptions = {}): Precedent[] {
  const nameOf = options.nameOf ?? ((party) => party);
  const found: Precedent[] = [];
  for (const other of others) {
    if (of.began === undefined || other.began === undefined || other.began >= of.began) continue;
    if (!of.episode.parties.some((party) => other.episode.parties.includes(party))) continue;
    const alike = likenesses(of, other, nameOf).sort((a, b) => b.weight - a.weight);
    const years = (of.began - other.began) / YEAR;
    const nearness = alike.reduce((sum, { weight }) => sum + weight, 0) - AGEING * Math.log2(1 + years);
    const time = years < 1 ? counted(of.began - other.began, 'day') : counted(Math.round(years), 'year');
    found.push({ id: other.episode.id, nearness, why: [...alike.map(({ why }) => why), `${time} before`] });
  }
  return found.sort((a, b) => b.nearness - a.nearness || (a.id < b.id ? -1 : 1));
}
