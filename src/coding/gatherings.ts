import type { Token } from '@demarche/english';
import { isBody } from './cast/forums.js';
import type { Referent } from './cast/referent.js';
import { fromPlace } from './hosts.js';
import { ENGAGEMENT_NOUNS } from './lexicon/engagements.js';
import type { Memory } from './memory.js';
import { attends } from './predicates/attendance.js';
import { distinct, type Participants, partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { placeOf } from './predicates/sides/places.js';
import { HOSTS, standsAside } from './predicates/sides/sides.js';
import type { Site } from './site.js';
import { isPassive, leadsSomewhere, lemmaOf, pobjs } from './tree.js';

/** "Peru hosts a summit. Chile has not been invited": who asks, or is stayed away from, is the host spoken of last. */
export function withHostSpokenOf(found: Participants, reading: Reading, memory: Memory): Participants {
  const asks = reading.act === 'invite';
  const open = asks ? isAskedByNobody(reading, found) : comesToNobody(reading, found);
  const host = open ? memory.hostBefore(reading.kernel.token) : undefined;
  if (!host || host.parties.some((p) => partiesOf(found.all).includes(p))) return found;
  const all = distinct([...found.all, host]);
  return asks ? { ...found, actor: [host], all } : { ...found, recipient: [host], all };
}

/** "was not invited", "has been asked to attend": only who is asked is named. */
const isAskedByNobody = ({ kernel }: Reading, { actor, recipient, all }: Participants): boolean =>
  kernel.verb !== undefined &&
  actor.length === 0 &&
  recipient.length > 0 &&
  partiesOf(all).length === partiesOf(recipient).length &&
  pobjs(kernel.token, 'to', 'for').every((o) => o.tag === 'WDT');

/** "declined to attend", "will not come", "boycotts the event": no goal is named, or none of its own. */
const comesToNobody = (reading: Reading, { actor, recipient }: Participants): boolean =>
  actor.length > 0 &&
  recipient.length === 0 &&
  (reading.kernel.verb ? isWithoutGoal(reading) : attends(reading) && isOnlyNamed(reading.kernel.token));

const isWithoutGoal = ({ kernel: { token, verb }, act }: Reading): boolean =>
  verb?.frame === 'attend'
    ? token.childrenBy('dobj').every((o) => o.lower === 'part')
    : /^(?:come|go)$/.test(lemmaOf(token)) && ANSWERS.test(act) && !leadsSomewhere(token);

/** "the gathering", "the event from the start". */
const isOnlyNamed = (noun: Token): boolean =>
  noun.children.every((c) => c.lower === 'the' || c.lower === 'from' || c.dep === 'punct');

const ANSWERS = /^(?:accept|decline|cancel|defer)$/;

/** Who has others come, where a reading tells of a gathering: its host by name, else the state where it is held. */
export function hostIn(site: Site): Referent | undefined {
  const { reading, parts, cast } = site;
  const { token, verb, offer, format } = reading.kernel;
  const only = partiesOf(parts.actor).length === 1 ? parts.actor[0] : undefined;
  if (offer === 'invite' || verb?.frame === 'invite' || (verb?.frame === 'host' && !isPassive(token))) return only;
  if (verb?.frame === 'convene' && token.childrenBy('dobj').length > 0) return only;
  if (verb)
    return /^(?:meet|convene)$/.test(verb.frame) && partiesOf(parts.all).every(isBody)
      ? (parts.all[0] ?? pobjs(token, 'in').flatMap((o) => placeOf(o, cast))[0])
      : undefined;
  const called = [token, ...reading.steps.map((s) => s.token)]
    .flatMap((t) => t.childrenBy('acl'))
    .filter((v) => HOSTS.test(lemmaOf(v)) || standsAside(v, format))
    .flatMap((v) => pobjs(v, 'by'))
    .flatMap((o) => cast.group(o))[0];
  if (!isGathering(token)) return called;
  const holds = reading.act === 'propose' || reading.steps.some((s) => HOLDS.test(s.op.lemma) && s.via === 'obj');
  return (
    called ??
    (holds ? only : undefined) ??
    parts.all.find((r) => r.parties.every(isBody)) ??
    fromPlace(token, cast) ??
    // "A conference on fishing begins in Oslo".
    reading.steps.flatMap((s) => pobjs(s.token, 'in', 'at')).flatMap((o) => placeOf(o, cast))[0]
  );
}

const HOLDS = /^(?:host|hold|convene|organi[sz]e|chair|open|call|stage)$/;

function isGathering(noun: Token): boolean {
  const entry = ENGAGEMENT_NOUNS.get(lemmaOf(noun));
  return entry !== undefined && (/^(?:summit|conference)$/.test(entry.format) || entry.event === true);
}
