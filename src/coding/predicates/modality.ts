import type { Token } from '@demarche/english';
import { isNegated, lemmaOf } from '../tree.js';

/** The time that a verb is said of; `none` of infinitives and gerunds. */
export type When = 'past' | 'present' | 'future' | 'none';

/** Time, modality and negation of one verb, as its auxiliaries show them. */
export interface Modality {
  readonly when: When;
  /** `possible`: may, might, could; `obliged`: must, should; `would`: open until a condition decides. */
  readonly modal?: 'possible' | 'obliged' | 'would' | 'able';
  readonly negated: boolean;
  readonly infinitive: boolean;
  readonly perfect: boolean;
  readonly progressive: boolean;
}

const POSSIBLE = new Set(['may', 'might', 'could']);
const OBLIGED = new Set(['must', 'should', 'ought']);

/** "is there to meet him", and neither "is also to meet him" nor "where he is to meet him". */
const WHERE = /^(?:here|there|away|abroad|out|in|up|over|back|home|overseas|underway)$/;

/** Reads the auxiliaries of a verb (or of the copula above a predicate). */
export function modality(verb: Token): Modality {
  const aux = verb.children.filter((c) => c.dep === 'aux' || c.dep === 'auxpass');
  const words = aux.map((a) => a.lower);
  const undone = hasYetTo(verb);
  const infinitive = words.includes('to') && !undone;
  const will =
    words.some((w) => w === 'will' || w === "'ll" || w === '’ll' || w === 'wo' || w === 'shall') ||
    isGoingTo(verb) ||
    isUnderGoingTo(verb);
  const beTo =
    infinitive &&
    verb.dep === 'xcomp' &&
    lemmaOf(verb.head) === 'be' &&
    // "is in Paris to meet him"; what stands before the copula ("On Friday he is to meet him") has no part in it.
    !verb.head.children.some(
      (c) =>
        c.i > verb.head.i &&
        c.i < verb.i &&
        (/^(?:prep|attr|acomp)$/.test(c.dep) || (c.dep === 'advmod' && WHERE.test(c.lower))),
    );
  const would = words.some((w) => w === 'would' || w === "'d" || w === '’d');
  const perfect = aux.some((a) => lemmaOf(a) === 'have') || undone;
  const past = verb.tag === 'VBD' || aux.some((a) => a.tag === 'VBD' && lemmaOf(a) !== 'will') || (perfect && !will);
  // "could not go": what somebody is unable to do is not left open.
  const isUnable = words.includes('could') && isNegated(verb);
  const modal =
    (words.some((w) => POSSIBLE.has(w)) && !isUnable) || onlyAChance(verb)
      ? 'possible'
      : words.some((w) => OBLIGED.has(w)) || isDemanded(verb)
        ? 'obliged'
        : would
          ? 'would'
          : isUnable || words.some((w) => w === 'can' || w === 'ca')
            ? 'able'
            : undefined;
  const when: When =
    will || beTo
      ? 'future'
      : modal
        ? 'future'
        : past
          ? 'past'
          : infinitive
            ? 'none'
            : verb.tag === 'VBG' && !aux.length
              ? 'none'
              : verb.tag === 'VBN' && !aux.length
                ? 'past'
                : 'present';
  return {
    when,
    ...(modal ? { modal } : {}),
    negated:
      undone ||
      isNegated(verb) ||
      isOmitted(verb) ||
      ((beTo || isUnderGoingTo(verb)) && isNegated(verb.head)) ||
      negatedSubject(verb),
    infinitive,
    perfect,
    progressive: verb.tag === 'VBG' && aux.some((a) => lemmaOf(a) === 'be'),
  };
}

/** "has yet to meet", "is yet to visit", "have still to agree": it has not been done so far. */
export const hasYetTo = (verb: Token): boolean =>
  verb.dep === 'xcomp' &&
  /^(?:have|be|remain)$/.test(lemmaOf(verb.head)) &&
  [...verb.head.children, ...verb.children].some((c) => /^(?:yet|still)$/.test(c.lower) && c.i < verb.i) &&
  !verb.head.children.some((c) => c.dep === 'acomp' || c.dep === 'attr' || c.dep === 'dobj');

/** "failed to fix a date", "neglected to call on him": what is tried in vain, or left out, is not done. */
export const isOmitted = (verb: Token): boolean =>
  verb.dep === 'xcomp' && /^(?:fail|neglect)$/.test(lemmaOf(verb.head)) && !modality(verb.head).negated;

/** "insists that Chad hold talks", "demanded that he be received": a form without a tense, for what somebody asks for. */
export function isDemanded(verb: Token): boolean {
  if (verb.dep !== 'ccomp' || !DEMANDS.test(lemmaOf(verb.head))) return false;
  const [aux] = verb.childrenBy('aux', 'auxpass');
  if (aux) return aux.lower === 'be';
  const subject = verb.childrenBy('nsubj')[0];
  const isOne =
    subject !== undefined && /^(?:NN|NNP|PRP)$/.test(subject.tag) && !/^(?:i|you|we|they)$/.test(subject.lower);
  return verb.lower === lemmaOf(verb) && isOne && subject.conjuncts.length === 0;
}

const DEMANDS = /^(?:insist|demand|ask|request|require|urge|recommend|propose|suggest|plead|stipulate|advise)$/;

/** "a chance that they will meet", "speculation that he might come". */
const onlyAChance = (verb: Token): boolean =>
  (verb.dep === 'acl' || verb.dep === 'ccomp' || verb.dep === 'relcl') &&
  CHANCE.test(lemmaOf(verb.head)) &&
  verb.children.some((c) => c.dep === 'mark' && c.lower === 'that');

const CHANCE = /^(?:chance|possibility|risk|likelihood|probability|prospect|speculation|fear|rumour|rumor)$/;

/** "is going to meet": no journey, but a future. */
export const isGoingTo = (verb: Token): boolean => verb.lower === 'going' && verb.children.some(isUnderGoingTo);

function isUnderGoingTo(verb: Token): boolean {
  const to = verb.children.find((c) => c.dep === 'aux' && c.lower === 'to');
  return verb.dep === 'xcomp' && verb.head.lower === 'going' && to !== undefined && to.i - verb.head.i <= 2;
}

/** "No meeting is planned", "neither side will attend". */
function negatedSubject(verb: Token): boolean {
  // "there were no talks": the subject proper stands behind.
  const subject = verb.childrenBy('nsubj', 'nsubjpass', ...(verb.childrenBy('expl').length ? ['attr'] : []))[0];
  return (
    subject !== undefined &&
    (subject.children.some((c) => c.dep === 'det' && (c.lower === 'no' || c.lower === 'neither')) ||
      subject.lower === 'nobody' ||
      subject.lower === 'none')
  );
}

/** "called off the meeting that was to take place on Friday": the clause fixes what was called off. */
export const isStillToBe = (verb: Token): boolean => {
  const m = modality(verb);
  return (
    m.infinitive ||
    m.when === 'future' ||
    (lemmaOf(verb) === 'be' &&
      (verb.childrenBy('xcomp').some((x) => modality(x).when === 'future') ||
        verb.childrenBy('acomp').some((a) => /^(?:due|set|slated|expected|scheduled|supposed|bound)$/.test(a.lower))))
  );
};
