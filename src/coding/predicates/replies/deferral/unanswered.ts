import type { Token } from '@demarche/english';
import { isMediumName, MEDIUM_NOUNS } from '../../../lexicon/media.js';
import { isPassive, isVerb, lemmaOf, pobjs, setPhrases, subjectOf } from '../../../tree.js';
import { modality } from '../../modality.js';
import { doers, type Report, type Scene } from '../../scene.js';
import { speakers } from '../pending.js';
import { answeredBy, deferral } from './deferral.js';

const ANSWER = /^(?:answer|response|reply|decision|confirmation|commitment|comment|word)$/;
const ANSWERING = /^(?:respond|reply|answer|decide|comment|commit|react)$/;
/** "has yet to make up its mind", "has not said yes". */
const DECIDING = new Set(['make mind', 'say yes', 'come to decision']);
const TELLING = /^(?:say|confirm|indicate|specify|disclose|reveal|tell|clarify)$/;
/** "There was no answer", "no reply has come". */
const COMING = /^(?:be|come|arrive)$/;
const GIVING = /^(?:give|provide|offer|make|issue|receive|send|get|take|have|announce)$/;

/** "has not decided whether to go", "has given no answer", "declined to say whether he would attend", "has yet to reply". */
export function unanswered(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t)) return undefined;
  const lemma = lemmaOf(t);
  const arrives = COMING.test(lemma) ? t.childrenBy('nsubj') : [];
  const object = [...t.childrenBy('dobj', 'nsubjpass', 'attr'), ...arrives].find((o) => ANSWER.test(lemmaOf(o)));
  const answering = ANSWERING.test(lemma) || (object !== undefined && (GIVING.test(lemma) || COMING.test(lemma)));
  const made = setPhrases(t).some((p) => DECIDING.has(p));
  const telling =
    (TELLING.test(lemma) && tellsWhether(t)) ||
    (lemma === 'accept' && (t.dep === 'acl' || t.children.some((c) => c.lower === 'yet')));
  if (!(answering || made || telling) || !(withheld(t) || (object && negativeNoun(object)))) return undefined;
  if (pobjs(t, 'to').some(isOfThePress)) return undefined;
  const subject =
    isPassive(t) || (COMING.test(lemma) && !made)
      ? [object ?? t, t].flatMap((h) => pobjs(h, 'from', 'by'))[0]
      : subjectOf(t);
  const who = subject ? scene.cast.group(subject) : [];
  const about = answeredBy(scene, t, t, who);
  return about && deferral(scene, t, t, who.length ? who : speakers(scene, t), about, `defer not ${lemma}`);
}

/** "did not answer a question from reporters": asked by a reporter. */
const isOfThePress = (o: Token): boolean =>
  pobjs(o, 'for', 'from', 'by').some(
    (p) =>
      /^(?:comment|interview|clarification|information|reporter|journalist)$/.test(lemmaOf(p)) ||
      MEDIUM_NOUNS.has(lemmaOf(p)) ||
      isMediumName(p.text),
  ) || /^(?:email|e-mail|inquiry|enquiry|question|query|message)$/.test(lemmaOf(o));

/** "has neither accepted nor declined the invitation". */
export function neitherNor(scene: Scene, t: Token): Report | undefined {
  const answers = /^(?:accept|confirm|approve|endorse|reject|decline|refuse|deny|dismiss)$/;
  if (!isVerb(t) || !answers.test(lemmaOf(t)) || !t.children.some((c) => c.lower === 'neither')) return undefined;
  if (!t.conjuncts.some((c) => answers.test(lemmaOf(c)))) return undefined;
  const who = doers(scene, t);
  const about = answeredBy(scene, t, t, who);
  return about && deferral(scene, t, t, who, about, 'defer neither nor');
}

/** "is awaiting a reply from X": who is waited for has not answered. */
export function awaited(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:await|expect)$/.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const answer = t.childrenBy('dobj').find((o) => ANSWER.test(lemmaOf(o)));
  const who = answer ? pobjs(answer, 'from').flatMap((o) => scene.cast.group(o)) : [];
  const about = answer && who.length ? answeredBy(scene, t, t, who) : undefined;
  return about && deferral(scene, t, t, who, about, `defer ${lemmaOf(t)} answer`);
}

/** "asked for time to reply", "wants a few days to think it over". */
export function timeAsked(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:ask|want|need|request|seek|require)$/.test(lemmaOf(t)) || modality(t).negated)
    return undefined;
  const time = [...t.childrenBy('dobj'), ...pobjs(t, 'for')].find((o) => /^(?:time|day|week|month)$/.test(lemmaOf(o)));
  const toThink = [t, ...(time ? [time] : [])]
    .flatMap((h) => h.childrenBy('acl', 'xcomp', 'advcl', 'relcl'))
    .some((c) => /^(?:reply|answer|respond|decide|consider|think|reflect|study|ponder)$/.test(lemmaOf(c)));
  if (!time || !toThink) return undefined;
  const who = doers(scene, t);
  const about = answeredBy(scene, t, t, who);
  return about && deferral(scene, t, t, who, about, 'defer asks for time');
}

const tellsWhether = (verb: Token): boolean =>
  verb
    .childrenBy('ccomp', 'advcl', 'prep', 'xcomp')
    .some((c) =>
      [c, ...c.children, ...c.children.flatMap((x) => x.children)].some(
        (m) => /^(?:whether|if)$/.test(m.lower) && m.i > verb.i,
      ),
    );

const negativeNoun = (noun: Token): boolean => noun.children.some((c) => c.lower === 'no' || c.lower === 'neither');

/** "did not", "has yet to", "declined to", "refused to", "without". */
function withheld(verb: Token): boolean {
  if (modality(verb).negated) return true;
  // "its failure to accept".
  if (verb.dep === 'acl' && /^(?:failure|reluctance|hesitation|hesitancy)$/.test(lemmaOf(verb.head))) return true;
  const above = verb.dep === 'xcomp' ? verb.head : undefined;
  if (!above) return verb.dep === 'pcomp' && verb.head.lower === 'without';
  if (/^(?:decline|refuse)$/.test(lemmaOf(above))) return true;
  return above.children.some((c) => c.lower === 'yet');
}
