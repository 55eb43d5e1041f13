import type { Act } from '../record/types.js';
import type { AnnotatedMention } from './annotation.js';

/** Acts that say much the same of an engagement: to have seen one of them is to have detected another. */
const FAMILIES: readonly (readonly Act[])[] = [
  ['propose', 'invite', 'counter'],
  ['accept', 'schedule'],
  ['decline', 'cancel', 'rescind', 'postpone', 'suspend'],
  ['defer', 'prepare'],
  ['hold', 'resume'],
  ['comment'],
  ['delegate'],
];
const FAMILY = new Map(FAMILIES.flatMap((acts, i) => acts.map((act) => [act, i] as const)));

/** Acts that all parties do together, so that it does not matter who of them is called actor. */
const MUTUAL: ReadonlySet<Act> = new Set(['hold', 'schedule', 'prepare', 'resume', 'suspend', 'postpone']);

/** Whether the evidence of two mentions shares at least one character. */
export function overlap(a: AnnotatedMention, b: AnnotatedMention): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1] && a.span[0] < a.span[1] && b.span[0] < b.span[1];
}

/** Same place, and acts of one family. */
export function isDetected(predicted: AnnotatedMention, gold: AnnotatedMention): boolean {
  return overlap(predicted, gold) && FAMILY.get(predicted.act) === FAMILY.get(gold.act);
}

/** Same place, act and polarity, and the same parties in the same roles. */
export function isCoded(predicted: AnnotatedMention, gold: AnnotatedMention): boolean {
  const sameAct = predicted.act === gold.act && predicted.polarity === gold.polarity;
  return sameAct && overlap(predicted, gold) && wrongRoles(predicted, gold).length === 0;
}

export type Role = 'actor' | 'recipient' | 'parties';

/** The roles in which two mentions of one act differ; a recipient that the gold leaves open may be anyone. */
export function wrongRoles(predicted: AnnotatedMention, gold: AnnotatedMention): Role[] {
  if (MUTUAL.has(gold.act)) {
    const all = (m: AnnotatedMention) => [...m.actor, ...m.recipient];
    return sameParties(all(predicted), all(gold)) ? [] : ['parties'];
  }
  const wrong: Role[] = [];
  if (!sameParties(predicted.actor, gold.actor)) wrong.push('actor');
  if (gold.recipient.length > 0 && !sameParties(predicted.recipient, gold.recipient)) wrong.push('recipient');
  return wrong;
}

/** Whether two lists name the same parties, in whatever order and case. */
export function sameParties(a: readonly string[], b: readonly string[]): boolean {
  const left = new Set(a.map((p) => p.toUpperCase()));
  const right = new Set(b.map((p) => p.toUpperCase()));
  return left.size === right.size && [...left].every((p) => right.has(p));
}
