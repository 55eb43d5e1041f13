import type { Act } from '../../record/types.js';
import { type Referent, without } from '../cast/referent.js';
import type { Candidate } from '../judge/candidate.js';
import type { Site } from '../site.js';
import { partiesOf, reporter } from './participants.js';

const ONE_SIDED: ReadonlySet<Act> = new Set<Act>(['cancel', 'decline', 'postpone', 'rescind', 'suspend']);

/**
 * "the cancellation of the talks": who called them off is who did so elsewhere in the article; "said that the summit might not
 * take place": the side that says so.
 */
export function withAgents(all: readonly Candidate[]): Candidate[] {
  const told = all.filter((c) => c.proper).map((c) => c.site);
  return all.map((c) => {
    const { site } = c;
    if (!ONE_SIDED.has(site.reading.act) || isOneSide(site)) return c;
    const actor = agentsElsewhere(site, told) ?? speakersAmong(site);
    if (!actor) return c;
    const { all: both } = site.parts;
    return { ...c, site: { ...site, parts: { actor, recipient: without(both, actor), all: both } } };
  });
}

/** Whether one side is found to act, and not both or none. */
const isOneSide = (s: Site): boolean => partiesOf(s.parts.actor).length === 1;

function agentsElsewhere(site: Site, told: readonly Site[]): readonly Referent[] | undefined {
  const sides = key(site);
  return told.find((o) => o.reading.act === site.reading.act && isOneSide(o) && key(o) === sides)?.parts.actor;
}

function speakersAmong({ reading, parts, cast }: Site): readonly Referent[] | undefined {
  const speaker = /^(?:cancel|decline)$/.test(reading.act) ? reporter(reading.predicate) : undefined;
  const who = speaker ? cast.group(speaker) : [];
  const [side, other] = partiesOf(who);
  return side && !other && partiesOf(parts.all).length === 2 && partiesOf(parts.all).includes(side) ? who : undefined;
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
