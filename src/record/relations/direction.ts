import { JOURNEYS } from '../journeys.js';
import type { Act, EventMention, Party } from '../types.js';

/** Who goes to whom. */
export interface Direction {
  readonly guest: Party;
  readonly host: Party;
}

const ASKS: ReadonlySet<Act> = new Set(['invite', 'rescind']);

const sole = (parties: readonly Party[]) => (parties.length === 1 ? parties[0] : undefined);

/**
 * Who visits whom, by most of the mentions: who invites is host, and the actor of a visit its guest. `undefined`
 * where none tells, and for meetings of equals.
 */
export function directionOf(mentions: readonly EventMention[]): Direction | undefined {
  const counts = new Map<string, { direction: Direction; count: number }>();
  for (const { act, actor, recipient, format } of mentions) {
    const [from, to] = [sole(actor), sole(recipient)];
    if (from === undefined || to === undefined || act === 'comment') continue;
    const asks = ASKS.has(act);
    if (!asks && !JOURNEYS.has(format)) continue;
    const direction = asks ? { guest: to, host: from } : { guest: from, host: to };
    const key = `${direction.guest} ${direction.host}`;
    counts.set(key, { direction, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.direction;
}
