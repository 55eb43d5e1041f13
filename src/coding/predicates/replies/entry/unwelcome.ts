import type { Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS } from '../../../lexicon/engagements.js';
import { isNegated, isVerb, lemmaOf, phrasalLemma, pobjs } from '../../../tree.js';
import { aboard, VEHICLE } from '../../aboard.js';
import { modality } from '../../modality.js';
import { doers, type Scene } from '../../scene.js';
import { placeOf } from '../../sides/places.js';
import type { Entry } from './entry.js';

/** "told her that she was no longer welcome", "is not welcome in Lima". */
export function unwelcome(scene: Scene, t: Token): Entry | undefined {
  const negated = t.lower === 'unwelcome' || (t.lower === 'welcome' && (isNegated(t) || isNegated(t.head)));
  if (!negated || t.dep !== 'acomp' || !isVerb(t.head)) return undefined;
  const guests = doers(scene, t.head);
  const tellers = t.head.dep === 'ccomp' ? doers(scene, t.head.head) : [];
  const there = [t, t.head, ...pobjs(t, 'at', 'to').concat(pobjs(t.head, 'at', 'to'))];
  const places = there.flatMap((h) => pobjs(h, 'in', 'at')).flatMap((o) => placeOf(o, scene.cast));
  return { act: 'rescind', host: tellers.length ? tellers : places.slice(0, 1), guests };
}

const LEAVE = /^(?:permission|visa|leave|consent|authori[sz]ation|clearance|authority|licen[cs]e)$/;
const GONE = /^(?:take back|withdraw|revoke|rescind|cancel|retract|refuse|withhold|deny)$/;

/** "takes back its permission for X to visit", "revoked the minister's visa". */
export function withoutLeave(scene: Scene, t: Token): Entry | undefined {
  if (!isVerb(t) || modality(t).negated || ![phrasalLemma(t), lemmaOf(t)].some((l) => GONE.test(l))) return undefined;
  const leave = t.childrenBy('dobj').find((o) => LEAVE.test(lemmaOf(o)));
  if (!leave) return undefined;
  const guests = [
    ...leave.childrenBy('poss'),
    ...[...pobjs(leave, 'for', 'of', 'to'), ...pobjs(t, 'to', 'for')].flatMap(visitorOf),
    ...leave.childrenBy('acl', 'relcl').flatMap((v) => v.childrenBy('nsubj')),
    ...t.childrenBy('dative'),
  ];
  return { act: 'rescind', host: doers(scene, t), guests: guests.flatMap((g) => scene.cast.group(g)) };
}

/** "its consent to a visit by the king": who would come. */
const visitorOf = (o: Token): Token[] =>
  ENGAGEMENT_NOUNS.get(lemmaOf(o))?.format === 'visit' ? [...o.childrenBy('poss'), ...pobjs(o, 'by', 'of')] : [o];

/** "denies landing rights to the aircraft of X", "refuses X's plane permission to land". */
export function landing(scene: Scene, t: Token): Entry | undefined {
  if (
    !isVerb(t) ||
    !/^(?:deny|refuse|withhold|withdraw|revoke|cancel|rescind)$/.test(lemmaOf(t)) ||
    modality(t).negated
  )
    return undefined;
  const { tokens } = t.doc;
  const rights = t.subtree.find(
    (r) =>
      /^(?:rights?|permission|permit|clearance)$/.test(r.lower) &&
      /^(?:landing|overflight|flight)$/.test(tokens[r.i - 1]?.lower ?? ''),
  );
  const vehicle = rights && t.subtree.find((v) => VEHICLE.test(lemmaOf(v)));
  return vehicle
    ? { act: 'rescind', host: doers(scene, t), guests: aboard(vehicle).flatMap((o) => scene.cast.group(o)) }
    : undefined;
}
