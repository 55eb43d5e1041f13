import { overlap, wrongRoles } from './agreement.js';
import type { AnnotatedMention } from './annotation.js';

export const CAUSES = [
  'not detected',
  'wrong act',
  'wrong polarity',
  'wrong actor',
  'wrong recipient',
  'wrong parties',
  'told twice',
  'extra',
] as const;
/** Why a mention of the gold was not coded, or one was coded that is not in the gold. */
export type Cause = (typeof CAUSES)[number];

/** One error: a gold mention and what was read in its place, or either alone. */
export interface CodingError {
  readonly article: string;
  readonly cause: Cause;
  /** The error by its class, such as `schedule read as hold`. */
  readonly detail: string;
  readonly gold?: AnnotatedMention;
  readonly predicted?: AnnotatedMention;
}

/**
 * Explains what is left after pairing. Every missed mention takes the unpaired prediction at its place that is nearest to
 * it, and the two are one error; what then remains on either side was not detected, or is extra.
 */
export function causesOf(
  article: string,
  missed: readonly AnnotatedMention[],
  spurious: readonly AnnotatedMention[],
  coded: readonly AnnotatedMention[],
): CodingError[] {
  const errors: CodingError[] = [];
  const open = new Set(spurious);
  const lone: AnnotatedMention[] = [];
  const candidates = missed
    .flatMap((gold) => spurious.filter((p) => overlap(p, gold)).map((p) => ({ gold, p, distance: distance(p, gold) })))
    .sort((a, b) => a.distance - b.distance);
  const explained = new Set<AnnotatedMention>();
  for (const { gold, p } of candidates) {
    if (explained.has(gold) || !open.has(p)) continue;
    explained.add(gold);
    open.delete(p);
    errors.push({ article, ...confusion(p, gold), gold, predicted: p });
  }
  for (const gold of missed) if (!explained.has(gold)) lone.push(gold);
  for (const gold of lone) errors.push({ article, cause: 'not detected', detail: gold.act, gold });
  for (const predicted of open) {
    const cause = coded.some((c) => overlap(c, predicted) && c.act === predicted.act) ? 'told twice' : 'extra';
    errors.push({ article, cause, detail: predicted.act, predicted });
  }
  return errors;
}

/** How far a prediction is from a gold mention at its place: 0 for parties only, more for polarity, most for the act. */
function distance(predicted: AnnotatedMention, gold: AnnotatedMention): number {
  const act = predicted.act === gold.act ? 0 : 4;
  const polarity = predicted.polarity === gold.polarity ? 0 : 2;
  return act + polarity + (wrongRoles(predicted, gold).length > 0 ? 1 : 0);
}

function confusion(predicted: AnnotatedMention, gold: AnnotatedMention): { cause: Cause; detail: string } {
  if (predicted.act !== gold.act) return { cause: 'wrong act', detail: `${gold.act} read as ${predicted.act}` };
  if (predicted.polarity !== gold.polarity) {
    return { cause: 'wrong polarity', detail: `${gold.act}: ${gold.polarity} read as ${predicted.polarity}` };
  }
  const roles = wrongRoles(predicted, gold);
  if (roles.length === 1 && roles[0] !== 'parties') {
    const role = roles[0]!;
    return { cause: `wrong ${role}`, detail: `${gold.act}: ${role} ${how(predicted[role], gold[role])}` };
  }
  const all = (m: AnnotatedMention) => [...m.actor, ...m.recipient];
  return { cause: 'wrong parties', detail: `${gold.act}: ${how(all(predicted), all(gold))}` };
}

function how(read: readonly string[], meant: readonly string[]): string {
  if (read.length === 0) return 'none read';
  if (meant.length === 0) return 'read where none is';
  const [r, m] = [new Set(read.map(upper)), new Set(meant.map(upper))];
  if ([...m].every((p) => r.has(p))) return r.size === m.size ? 'in the wrong roles' : 'too many read';
  return [...r].every((p) => m.has(p)) ? 'too few read' : 'another read';
}

function upper(party: string): string {
  return party.toUpperCase();
}
