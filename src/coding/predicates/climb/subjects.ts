import type { Token } from '@demarche/english';
import { isInfinitive, isPassive, lemmaOf, setPhrases } from '../../tree.js';
import { hasYetTo, isGoingTo } from '../modality.js';
import { type Link, operators } from './lookup.js';

/** Where the subject of a verb hangs: on it, on its complement, or on the verb above. */
export function ofSubject(verb: Token): Link[] {
  // The subject of a small clause or of "be" with a participle read as an adjective.
  if (verb.dep === 'ccomp' && !verb.children.some((c) => c.dep === 'aux' || c.dep === 'mark') && verb.tag !== 'VBZ')
    return [...complementOf(verb), [verb, ['subj']], [verb.head, ['obj']]];
  // "a meeting planned for June has been called off": a participle that the parser took for a clause.
  if (/^csubj/.test(verb.dep) && /^VB[DN]$/.test(verb.tag) && !verb.children.some((c) => /^(?:aux|mark)/.test(c.dep)))
    return [
      [verb.head, [isPassive(verb.head) ? 'obj' : 'subj']],
      [verb, ['subj']],
    ];
  const isOwn = lemmaOf(verb) !== 'be' || underWay(verb) || isSetPhrase(verb);
  return [...complementOf(verb), ...raised(verb), ...(isOwn ? [[verb, ['subj']] satisfies Link] : [])];
}

/** "is out of the question", "are on hold": the copula heads a set phrase that says what becomes of its subject. */
const isSetPhrase = (be: Token): boolean => setPhrases(be).some((phrase) => operators('verb', phrase).length > 0);

/** "Talks are under way", "are on": the copula speaks of the engagement itself only with such a complement. */
const underWay = (be: Token): boolean =>
  be.children.some(
    (c) =>
      c.i > be.i &&
      !isTheOnlyWay(c) &&
      (/^(underway|way|progress|on|off|over|under|ongoing|still)$/.test(c.lower) ||
        (c.dep === 'prep' && /^(in|under)$/.test(c.lower))),
  );

/** "the meeting is unlikely", "the visit is possible"; "the talks are due to resume", "is likely to be held". */
export function complementOf(head: Token): Link[] {
  const adjective = head.childrenBy('acomp')[0] ?? head.childrenBy('attr').find(isTheOnlyWay);
  if (!adjective) return [];
  const infinitives = adjective.childrenBy('xcomp').map((v): Link => [v, [isPassive(v) ? 'obj' : 'subj']]);
  return [[adjective, ['subj']], ...infinitives];
}

/** "talks are the only way", "dialogue is not the answer": what is said of talks so is wished for, or not. */
const isTheOnlyWay = (noun: Token): boolean =>
  /^(?:answer|solution|option)$/.test(noun.lower) ||
  noun.children.some((c) => /^(?:only|best|sole|right|surest|proper)$/.test(c.lower));

/** "was to take place", "is going to be held", "have yet to begin": the subject is that of the infinitive. */
const raised = (head: Token): Link[] =>
  head
    .childrenBy('xcomp')
    .filter((v) => (lemmaOf(head) === 'be' || isGoingTo(head) || hasYetTo(v)) && isInfinitive(v))
    .map((v) => [v, [isPassive(v) ? 'obj' : 'subj']]);
