import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import { isVerb, lemmaOf, pobjs } from '../../../tree.js';
import { modality } from '../../modality.js';
import { partiesOf } from '../../participants.js';
import { doers, lastSpoken, namedUnder, type Report, type Scene, type Spoken, spoken } from '../../scene.js';
import { speakers } from '../pending.js';
import { preparation } from './preparation.js';

const WORK =
  /^(?:work|preparation|planning|groundwork|arrangement|conversation|discussion|contact|step|effort|consultation|exchange)$/;
const BEGIN = /^(?:begin|start|commence|continue|be|proceed|launch|resume|take)$/;

/** "preparations for the visit have not started", "those contacts are under way". */
export function worked(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !BEGIN.test(lemmaOf(t))) return undefined;
  const subject = t.childrenBy('nsubj', 'nsubjpass')[0];
  if (!subject || !WORK.test(lemmaOf(subject))) return undefined;
  if (
    lemmaOf(t) === 'be' &&
    !t.children.some((c) => /^(?:underway|way|under|afoot|ongoing)$/.test(c.lower)) &&
    !pobjs(t, 'in').some((o) => o.lower === 'hand')
  )
    return undefined;
  const pointing = subject.children.some((c) => /^(?:these|those|such|this)$/.test(c.lower));
  const preparing = /^(?:work|preparation|planning|groundwork|arrangement)$/.test(lemmaOf(subject));
  // The work is not what it is for, though its word may name talks ("those discussions").
  const others = { ...scene, known: scene.known.filter((k) => k.reading.kernel.token !== subject) };
  const about =
    namedUnder(others, subject) ??
    namedUnder(others, t) ??
    inSentence(others, subject) ??
    (pointing ? offered(scene, t) : undefined);
  if (!about || !(preparing || pointing)) return undefined;
  const { negated } = modality(t);
  return preparation(
    scene,
    t,
    about,
    speakersIn(scene, t, about),
    negated ? 'denied' : 'asserted',
    'prepare work begins',
  );
}

/** "held no preparatory contacts", "did no groundwork for the visit". */
export function undertaken(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:have|make|hold|begin|start|undertake|do|conduct|take)$/.test(lemmaOf(t))) return undefined;
  const object = t.childrenBy('dobj')[0];
  if (!object || !(WORK.test(lemmaOf(object)) || /^(?:talk|meeting)$/.test(lemmaOf(object)))) return undefined;
  const preparing =
    object.children.some((c) => /^(?:preparatory|preliminary|practical|exploratory)$/.test(c.lower)) ||
    /^(?:preparation|groundwork|planning|arrangement)$/.test(lemmaOf(object)) ||
    object.subtree.some((x) => lemmaOf(x) === 'prepare');
  if (!preparing) return undefined;
  const about = namedUnder(scene, object) ?? offered(scene, t) ?? lastSpoken(scene, t);
  // "held exploratory talks with X" names nothing that they were to prepare.
  if (about?.site.reading.kernel.token === object) return undefined;
  const who = doers(scene, t);
  if (!about || !who.some((r) => r.parties.some((p) => about.parties.includes(p)))) return undefined;
  const denied = modality(t).negated || object.children.some((c) => c.lower === 'no');
  return preparation(scene, t, about, who, denied ? 'denied' : 'asserted', `prepare ${lemmaOf(t)} ${lemmaOf(object)}`);
}

/** "As for a date for the visit, planning goes on": the engagement stands beside. */
const inSentence = (scene: Scene, work: Token): Spoken | undefined => {
  const here = scene.known.find(
    ({ reading: { kernel }, parts }) =>
      kernel.token.sent === work.sent && kernel.token.i < work.i && partiesOf(parts.all).length > 1,
  );
  return here && spoken(here);
};

/** The offer that "those discussions" are about: told in the same or the sentence before. */
const offered = (scene: Scene, t: Token): Spoken | undefined =>
  lastSpoken(
    scene,
    t,
    (s) => ['invite', 'propose', 'schedule', 'accept'].includes(s.reading.act) && t.start - s.span[1] < 300,
  );

function speakersIn(scene: Scene, t: Token, about: Spoken): Referent[] {
  return speakers(scene, t).filter((r) => r.parties.some((p) => about.parties.includes(p)));
}
