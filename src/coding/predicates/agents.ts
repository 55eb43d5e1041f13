import type { Act } from '../../record/types.js';
import type { Site } from '../site.js';
import { partiesOf } from './participants.js';

const ONE_SIDED: ReadonlySet<Act> = new Set<Act>(['cancel', 'decline', 'postpone', 'rescind', 'suspend']);

/** "the cancellation of the talks": who called them off is who did so elsewhere in the article. */
export function withAgents(told: readonly Site[]): Site[] {
  return told.map((s) => {
    if (!ONE_SIDED.has(s.reading.act) || s.parts.actor.length > 0) return s;
    const sides = key(s);
    const same = told.find(
      (o) => o.reading.act === s.reading.act && partiesOf(o.parts.actor).length === 1 && key(o) === sides,
    );
    if (!same) return s;
    const own = partiesOf(same.parts.actor);
    const recipient = s.parts.all.filter((r) => r.parties.every((p) => !own.includes(p)));
    return { ...s, parts: { actor: same.parts.actor, recipient, all: s.parts.all } };
  });
}

const key = (s: Site): string => partiesOf(s.parts.all).sort().join();

/** "suggested hosting the next summit": a side that offers to be the host asks the other one to come. */
export function asHosts(told: readonly Site[]): Site[] {
  return told.map((s) => {
    const { reading, parts } = s;
    const hosts =
      reading.kernel.verb?.frame === 'host' ||
      reading.steps.some((x) => x.op.kind === 'light' && x.op.lemma === 'host');
    const own = partiesOf(parts.actor);
    if (reading.act !== 'propose' || !hosts || own.length !== 1 || partiesOf(parts.all).length !== 2) return s;
    return { ...s, reading: { ...reading, act: 'invite', rule: `${reading.rule}, as host` } };
  });
}
