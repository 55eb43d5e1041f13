import { interval } from '../interval.js';
import type { Act, Episode, EventMention, Party } from '../types.js';
import type { Account } from './accounts.js';
import type { Context } from './context.js';
import { listed } from './wording.js';

export type GapKind = 'answer' | 'outcome' | 'new date' | 'reason' | 'side' | 'source';

/** Something that a full record of the engagement would have and this one has not. */
export interface Gap {
  readonly kind: GapKind;
  /** In one plain sentence. */
  readonly explanation: string;
}

const ANSWERS: ReadonlySet<Act> = new Set(['accept', 'decline', 'defer', 'counter', 'delegate', 'schedule', 'hold']);
const WANTS_REASON: ReadonlySet<Act> = new Set(['decline', 'cancel', 'postpone', 'rescind', 'suspend']);
const DONE: Readonly<Partial<Record<Act, string>>> = {
  decline: 'declined',
  cancel: 'called it off',
  postpone: 'put it off',
  rescind: 'took the offer back',
  suspend: 'broke it off',
};

function noAnswer(mentions: readonly EventMention[], context: Context): Gap | undefined {
  const offer = mentions.find(
    ({ act, polarity }) => (act === 'invite' || act === 'propose') && polarity === 'asserted',
  );
  if (!offer || offer.recipient.length === 0) return undefined;
  const answered = mentions.some(
    ({ act, polarity, actor }) =>
      ANSWERS.has(act) && polarity === 'asserted' && actor.some((party) => offer.recipient.includes(party)),
  );
  if (answered) return undefined;
  return { kind: 'answer', explanation: `No answer by ${listed(offer.recipient.map(context.nameOf))} is known.` };
}

function noOutcome({ status, meeting_date }: Episode, asOf: string | undefined): Gap | undefined {
  const [due, now] = [interval(meeting_date), interval(asOf)];
  if (status !== 'scheduled' && status !== 'accepted' && status !== 'postponed') return undefined;
  if (!due || !now || due.hi >= now.hi) return undefined;
  return { kind: 'outcome', explanation: `It was to be ${meeting_date}; whether it took place is not known.` };
}

function noReason(mentions: readonly EventMention[], context: Context): Gap[] {
  const wanting = mentions.filter(({ act, polarity }) => WANTS_REASON.has(act) && polarity === 'asserted');
  const groups = new Map<string, { act: Act; actor: readonly Party[]; given: boolean }>();
  for (const { act, actor, reason } of wanting) {
    const key = `${act} ${[...actor].sort()}`;
    const group = groups.get(key) ?? { act, actor, given: false };
    groups.set(key, { ...group, given: group.given || reason !== undefined });
  }
  return [...groups.values()].flatMap(({ act, actor, given }): Gap[] => {
    if (given || actor.length === 0) return [];
    return [{ kind: 'reason', explanation: `Why ${listed(actor.map(context.nameOf))} ${DONE[act]} is not said.` }];
  });
}

/** What is missing in the record of an engagement, by the day up to which the record goes (EDTF). */
export function gapsOf(
  episode: Episode,
  accounts: readonly Account[],
  voices: number,
  asOf: string | undefined,
  context: Context,
): Gap[] {
  const { mentions } = context;
  const found: (Gap | undefined)[] = [
    noAnswer(mentions, context),
    noOutcome(episode, asOf),
    ...noReason(mentions, context),
  ];
  if (episode.status === 'postponed' && !mentions.some(({ act, meeting_date }) => act === 'postpone' && meeting_date))
    found.push({ kind: 'new date', explanation: 'No new date is known.' });
  const heard = new Set(accounts.flatMap(({ side }) => side ?? []));
  const silent = episode.parties.filter((party) => !heard.has(party));
  if (silent.length > 0 && silent.length < episode.parties.length)
    found.push({ kind: 'side', explanation: `The account of ${listed(silent.map(context.nameOf))} is not there.` });
  if (voices === 1) found.push({ kind: 'source', explanation: 'One source alone tells of it.' });
  return found.filter((gap) => gap !== undefined);
}
