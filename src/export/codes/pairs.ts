import type { EventMention, Party } from '../../record/types.js';
import { type EventCode, eventCode } from './event-codes.js';

/** Who does something to whom, as event data have it: one source, one target. */
export interface Pair {
  readonly source: Party | undefined;
  readonly target: Party | undefined;
  readonly code: EventCode;
}

/**
 * A mention as pairs: every actor to every recipient. An act of several together goes both ways, and a visit has the
 * host's side too, as event data count them. A side that the mention does not name stays empty.
 */
export function pairsOf(mention: EventMention): Pair[] {
  const { act, actor, recipient } = mention;
  const to = (source: Party | undefined, target: Party | undefined, isHost = false): Pair => ({
    source,
    target,
    code: eventCode(mention, isHost),
  });
  if (recipient.length === 0 && actor.length > 1)
    return actor.flatMap((source) => actor.filter((other) => other !== source).map((target) => to(source, target)));
  const ends = (parties: readonly Party[]) => (parties.length === 0 ? [undefined] : parties);
  const pairs = ends(actor).flatMap((source) => ends(recipient).map((target) => to(source, target)));
  if (act !== 'hold' || mention.polarity !== 'asserted' || actor.length === 0 || recipient.length === 0) return pairs;
  return [...pairs, ...recipient.flatMap((source) => actor.map((target) => to(source, target, true)))];
}
