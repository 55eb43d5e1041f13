import type { Token } from '@demarche/english';
import type { Referent } from '../../cast/referent.js';
import { isNegated, isVerb, lemmaOf, phrasalLemma, pobjs, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import type { Scene } from '../scene.js';
import { placeOf } from '../sides/places.js';

/** A guest whom a host will not have: the word that says so, who refuses and who is refused. */
export interface Refusal {
  readonly host: readonly Referent[];
  readonly guests: readonly Referent[];
}

/** "told her that she was no longer welcome", "is not welcome in Lima". */
export function unwelcome(scene: Scene, t: Token): Refusal | undefined {
  const negated = t.lower === 'unwelcome' || (t.lower === 'welcome' && (isNegated(t) || isNegated(t.head)));
  if (!negated || t.dep !== 'acomp' || !isVerb(t.head)) return undefined;
  const subject = subjectOf(t.head);
  const guests = subject ? scene.cast.group(subject) : [];
  const teller = t.head.dep === 'ccomp' ? subjectOf(t.head.head) : undefined;
  const there = [t, t.head, ...pobjs(t, 'at', 'to').concat(pobjs(t.head, 'at', 'to'))];
  const places = there.flatMap((h) => pobjs(h, 'in', 'at')).flatMap((o) => placeOf(o, scene.cast));
  return { host: teller ? scene.cast.group(teller) : places.slice(0, 1), guests };
}

const LEAVE = /^(?:permission|visa|leave|consent|authori[sz]ation|clearance|authority|licen[cs]e)$/;
const GONE = /^(?:take back|withdraw|revoke|rescind|cancel|retract|refuse|withhold|deny)$/;

/** "takes back its permission for X to visit", "revoked the minister's visa". */
export function withoutLeave(scene: Scene, t: Token): Refusal | undefined {
  if (!isVerb(t) || modality(t).negated || ![phrasalLemma(t), lemmaOf(t)].some((l) => GONE.test(l))) return undefined;
  const leave = t.childrenBy('dobj').find((o) => LEAVE.test(lemmaOf(o)));
  const host = subjectOf(t);
  if (!leave || !host) return undefined;
  const guests = [
    ...leave.childrenBy('poss'),
    ...pobjs(leave, 'for', 'of', 'to'),
    ...leave.childrenBy('acl', 'relcl').flatMap((v) => v.childrenBy('nsubj')),
    ...pobjs(t, 'to', 'for'),
    ...t.childrenBy('dative'),
  ];
  return { host: scene.cast.group(host), guests: guests.flatMap((g) => scene.cast.group(g)) };
}

const VEHICLE =
  /^(?:aircraft|plane|jet|airplane|airliner|helicopter|flight|ship|boat|ferry|train|bus|car|convoy|motorcade|vehicle|vessel)$/;

/** Whoever sits in what is turned back: "an aircraft carrying the minister", "the president's plane". */
export const aboard = (vehicle: Token, scene: Scene): Referent[] =>
  VEHICLE.test(lemmaOf(vehicle))
    ? [
        ...vehicle.childrenBy('poss'),
        ...pobjs(vehicle, 'of', 'with'),
        ...vehicle.childrenBy('acl', 'relcl').flatMap((v) => v.childrenBy('dobj')),
      ].flatMap((o) => scene.cast.group(o))
    : [];

/** "denies landing rights to the aircraft of X", "refuses X's plane permission to land". */
export function landing(scene: Scene, t: Token): Refusal | undefined {
  if (!isVerb(t) || !/^(?:deny|refuse|withhold)$/.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const { tokens } = t.doc;
  const rights = t.subtree.find(
    (r) =>
      /^(?:rights?|permission|permit|clearance)$/.test(r.lower) &&
      /^(?:landing|overflight|flight)$/.test(tokens[r.i - 1]?.lower ?? ''),
  );
  const vehicle = rights && t.subtree.find((v) => VEHICLE.test(lemmaOf(v)));
  const host = subjectOf(t);
  return vehicle && host ? { host: scene.cast.group(host), guests: aboard(vehicle, scene) } : undefined;
}
