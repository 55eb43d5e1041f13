import type { Act, EventMention } from '../../record/types.js';
import { clean } from '../terminal/clean.js';
import { type Colors, quoted, wrapped } from '../terminal/style.js';

/** What the actor does, for `A … B`. */
const DOES: Readonly<Record<Act, string>> = {
  propose: 'proposes to',
  invite: 'invites',
  accept: 'accepts from',
  decline: 'declines to',
  defer: 'defers an answer to',
  counter: 'counters',
  delegate: 'sends another to',
  schedule: 'schedule',
  prepare: 'prepare',
  postpone: 'postpone',
  cancel: 'cancels with',
  rescind: 'rescinds to',
  hold: 'hold',
  suspend: 'suspend',
  resume: 'resume',
  comment: 'comments on',
};
const ALONE: Partial<Record<Act, string>> = {
  propose: 'proposes',
  accept: 'accepts',
  decline: 'declines',
  defer: 'defers an answer',
  counter: 'counters',
  delegate: 'sends another',
  cancel: 'cancels',
  rescind: 'rescinds',
  comment: 'comments',
};

/** Who does what to whom, in one line: `USA invites RUS (Barack Obama → Vladimir Putin)`. */
export function whoDoesWhat(mention: EventMention): string {
  const { act, polarity, actor, recipient, actor_person, recipient_person } = mention;
  const does = recipient.length > 0 ? DOES[act] : (ALONE[act] ?? DOES[act]);
  const who = [actor.join(', ') || 'someone', does, recipient.join(', ')].filter(Boolean).join(' ');
  const persons = [actor_person, recipient_person]
    .filter((p) => p !== undefined)
    .join(recipient_person && actor_person ? ' → ' : '');
  const stance = mention.stance === undefined ? '' : `, to ${mention.stance}`;
  const doubt = polarity === 'asserted' ? '' : ` [${polarity}]`;
  return clean(`${who}${persons ? ` (${persons})` : ''}${stance}${doubt}`);
}

/** The other fields of a mention that say something of the engagement or the act. */
const CIRCUMSTANCES = [
  'format',
  'level',
  'venue',
  'occasion',
  'meeting_date',
  'date',
  'agenda',
  'reason',
  'condition',
  'channel',
  'delegate',
  'emissary',
] as const;

/** `venue White House · reason “…” · …` */
export function circumstances(mention: EventMention): string {
  const told = CIRCUMSTANCES.flatMap((field) => {
    const value = mention[field];
    return value === undefined ? [] : [`${field.replace('_', ' ')} ${value}`];
  });
  const by = mention.attribution === undefined ? [] : [`says ${mention.attribution}`];
  const via = mention.outlet === undefined ? [] : [`via ${mention.outlet}`];
  return clean([...told, ...by, ...via].join(' · '));
}

/** A mention in full: who does what, its circumstances, its words, its id. */
export function mentionLines(mention: EventMention, colors: Colors, width: number): string[] {
  const details = circumstances(mention);
  return [
    wrapped(`${colors.cyan(mention.act.padEnd(8))} ${whoDoesWhat(mention)}`, width, 2, 11),
    ...(details ? [wrapped(details, width, 11)] : []),
    wrapped(colors.italic(quoted(mention.quote)), width, 11),
    colors.dim(`${' '.repeat(11)}${mention.id}`),
  ];
}
