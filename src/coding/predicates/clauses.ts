import type { Token } from '@demarche/english';
import { isVerb } from '../tree.js';
import { modality } from './modality.js';

/** Whether a verb has a tense and a subject of its own, so that its clause reports by itself. */
export function isFiniteClause(verb: Token): boolean {
  if (!isVerb(verb) || verb.dep === 'xcomp') return false;
  const m = modality(verb);
  const hasSubject = verb.children.some((c) => c.dep === 'nsubj' || c.dep === 'nsubjpass');
  return !m.infinitive && hasSubject && (verb.tag !== 'VBG' || m.progressive);
}

/** "left open whether it would take part", "is weighing whether it should go". */
export const asksWhether = (verb: Token): boolean =>
  verb.children.some((c) => c.dep === 'mark' && /^(?:whether|if)$/.test(c.lower));

/** "no need", "little appetite", "in no hurry". */
export const noneOf = (noun: Token): boolean =>
  [noun, ...noun.childrenBy('dobj')].some((n) => n.children.some((c) => c.lower === 'no' || c.lower === 'little'));

/** Words within which "early" may stand from its verb. */
const NEAR = 7;

/** "ended the talks early", "abruptly ended", "ended all talks": also where the adverb hangs on a word behind the verb. */
export const abruptly = (verb: Token): boolean =>
  verb.childrenBy('dobj').some((o) => o.children.some((c) => c.dep === 'det' && /^(?:all|any)$/.test(c.lower))) ||
  verb.subtree.some(
    (c) =>
      Math.abs(c.i - verb.i) <= NEAR &&
      /^(early|abruptly|prematurely|short|suddenly)$/.test(c.lower) &&
      c.dep !== 'amod',
  ) ||
  verb.subtree.some(
    (o) => o.dep === 'pobj' && o.head.lower === 'in' && /^(?:protest|anger|fury|disgust|huff)$/.test(o.lower),
  );

/** "began anew", "will start again". */
export const anew = (verb: Token): boolean =>
  verb.childrenBy('advmod').some((c) => /^(?:again|anew|afresh)$/.test(c.lower));
