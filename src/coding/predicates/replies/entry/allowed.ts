import type { Token } from '@demarche/english';
import { isPassive, isVerb, lemmaOf, pobjs } from '../../../tree.js';
import { modality } from '../../modality.js';
import { doers, type Scene } from '../../scene.js';
import { ENTERS, type Entry } from './entry.js';

/** "refuses to allow a visit from the president", "would not let him come", "did not let her in". */
export function allowed(scene: Scene, t: Token): Entry | undefined {
  if (!isVerb(t) || !/^(?:allow|permit|let|receive|admit)$/.test(lemmaOf(t))) return undefined;
  const above = t.dep === 'xcomp' && /^(?:refuse|decline)$/.test(lemmaOf(t.head)) ? t.head : undefined;
  const guests = guestsOf(t).flatMap((g) => scene.cast.group(g));
  const host = doers(scene, t);
  if (above || modality(t).negated) return { act: 'rescind', host, guests, predicate: above ?? t };
  // "will allow him to enter": a yes to the visit.
  return isGranted(t) ? { act: 'accept', host, guests } : undefined;
}

/** "allowed the minister to visit", "decided to let her in": said to be so, and not only asked for or supposed. */
const isGranted = (t: Token): boolean =>
  !isPassive(t) &&
  /^(?:allow|permit|let)$/.test(lemmaOf(t)) &&
  t.childrenBy('ccomp', 'xcomp').some((c) => ENTERS.test(lemmaOf(c))) &&
  !/^(?:possible|obliged)$/.test(modality(t).modal ?? '') &&
  (modality(t).when !== 'none' || (t.dep === 'xcomp' && /^(?:decide|agree)$/.test(lemmaOf(t.head))));

/** Who would come: the owner of the visit, who is to enter, or whom one would let in. */
function guestsOf(t: Token): Token[] {
  const objects = t.childrenBy('dobj');
  const visit = objects.find((o) => /^(?:visit|trip|delegation|entry)$/.test(lemmaOf(o)));
  if (visit) return [...visit.childrenBy('poss'), ...pobjs(visit, 'from', 'by', 'of')];
  const comes = t.childrenBy('ccomp', 'xcomp').find((c) => ENTERS.test(lemmaOf(c)));
  if (comes) return [...comes.childrenBy('nsubj'), ...objects];
  const isLetIn = lemmaOf(t) === 'let' && t.children.some((c) => c.lower === 'in');
  return isLetIn ? [...objects, ...pobjs(t, 'in')] : [];
}
