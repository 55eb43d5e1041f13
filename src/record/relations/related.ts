import type { Act, EventMention, Party } from '../types.js';
import type { RelationOptions } from './options.js';
import type { Story } from './story.js';

export type RelationKind = 'alternative' | 'retaliation' | 'follow-up';

/** How one episode comes out of another. */
export interface Relation {
  readonly kind: RelationKind;
  /** Id of the episode it comes out of. */
  readonly from: string;
  readonly to: string;
  /** In one plain sentence. */
  readonly why: string;
}

const ANSWERED: ReadonlySet<Act> = new Set(['propose', 'invite', 'defer', 'decline', 'cancel', 'postpone']);
/** Acts that another side may answer in kind. */
export const REBUFFS: ReadonlySet<Act> = new Set(['decline', 'cancel', 'postpone', 'rescind', 'suspend']);
const DID: Readonly<Partial<Record<Act, string>>> = {
  decline: 'declined',
  cancel: 'called off',
  postpone: 'put off',
  rescind: 'took back',
  suspend: 'broke off',
};
/** Days within which another offer is an alternative to the first, a rebuff an answer to one, a meeting a follow-up. */
const ALTERNATIVE = 30;
const IN_RETURN = 60;
const NEXT = 60;

const shareParties = (a: Story, b: Story) =>
  a.episode.parties.length > 1 && a.episode.parties.every((party) => b.episode.parties.includes(party));

/** What a side offers instead of what was on offer. */
function alternative(from: Story, to: Story, nameOf: (party: Party) => string): string | undefined {
  const counter = to.mentions.find(({ act, polarity }) => act === 'counter' && polarity !== 'denied');
  if (!counter || !shareParties(from, to)) return undefined;
  const day = to.dayOf(counter);
  const answered = from.mentions.find((mention) => {
    if (!ANSWERED.has(mention.act)) return false;
    if (mention.article === counter.article) return true;
    const other = from.dayOf(mention);
    return day !== undefined && other !== undefined && Math.abs(day - other) <= ALTERNATIVE;
  });
  if (!answered || from.mentions.some(({ act }) => act === 'counter')) return undefined;
  return `Offered by ${counter.actor.map(nameOf).join(' and ') || 'one side'} instead.`;
}

/** A rebuff by one side that comes soon after one by the other. */
function retaliation(from: Story, to: Story, nameOf: (party: Party) => string): string | undefined {
  const rebuffs = (story: Story) =>
    story.mentions.filter(
      ({ act, polarity, actor }) => REBUFFS.has(act) && polarity === 'asserted' && actor.length === 1,
    );
  const against = (mention: EventMention, story: Story, party: Party) =>
    mention.actor[0] !== party && (mention.recipient.includes(party) || story.episode.parties.includes(party));
  for (const first of rebuffs(from)) {
    for (const second of rebuffs(to)) {
      const [x, y] = [first.actor[0]!, second.actor[0]!];
      if (x === y || !against(first, from, y) || !against(second, to, x)) continue;
      const [before, after] = [from.dayOf(first), to.dayOf(second)];
      if (before === undefined || after === undefined || after <= before || after - before > IN_RETURN) continue;
      return `${nameOf(x)} ${DID[first.act]}, and ${after - before} day${after - before === 1 ? '' : 's'} later ${nameOf(y)} ${DID[second.act]}.`;
    }
  }
  return undefined;
}

/** An engagement of the same parties taken up soon after one that was held. */
function followUp(from: Story, to: Story): string | undefined {
  if (from.episode.status !== 'held' || !from.meets || to.began === undefined || !shareParties(from, to))
    return undefined;
  if (from.episode.parties.length !== to.episode.parties.length) return undefined;
  if (from.episode.level && to.episode.level && from.episode.level !== to.episode.level) return undefined;
  const after = to.began - from.meets.hi;
  if (after <= 0 || after > NEXT || (to.meets && to.meets.lo <= from.meets.hi)) return undefined;
  return `Taken up ${after} day${after === 1 ? '' : 's'} after the meeting.`;
}

/** How an episode and others come out of each other; by kind, then by id. */
export function relationsOf(of: Story, others: Iterable<Story>, options: RelationOptions = {}): Relation[] {
  const nameOf = options.nameOf ?? ((party: Party) => party);
  const kinds: readonly [RelationKind, (from: Story, to: Story) => string | undefined][] = [
    ['alternative', (from, to) => alternative(from, to, nameOf)],
    ['retaliation', (from, to) => retaliation(from, to, nameOf)],
    ['follow-up', followUp],
  ];
  const found: Relation[] = [];
  for (const other of others) {
    if (other.episode.id === of.episode.id) continue;
    for (const [kind, test] of kinds) {
      for (const [from, to] of [[of, other] as const, [other, of] as const]) {
        const why = test(from, to);
        if (why !== undefined) found.push({ kind, from: from.episode.id, to: to.episode.id, why });
      }
    }
  }
  const key = ({ kind, from, to }: Relation) => `${kind} ${from} ${to}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}
