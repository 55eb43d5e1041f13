import type { Token } from '@demarche/english';
import type { Relation } from '../lexicon/operators.js';
import { isPassive, isVerb } from '../tree.js';
import type { Step } from './climb/climb.js';
import { lookup } from './climb/lookup.js';
import { measured } from './measured.js';

/** Further operators of which a kernel is the subject too: "the summit was to open on Monday but was put off". */
export function beside(kernel: Token): Step[] {
  const subject = measured(kernel);
  if (!/^nsubj(?:pass)?$/.test(subject.dep)) return [];
  return coordinated(subject.head).flatMap((token) => {
    const via: Relation = isPassive(token) ? 'obj' : 'subj';
    const op = lookup(token, [via]);
    return op ? [{ op, token, via }] : [];
  });
}

/** The verbs that share their subject with the one before. */
const coordinated = (verb: Token): Token[] =>
  verb
    .childrenBy('conj')
    .filter((v) => isVerb(v) && v.childrenBy('nsubj', 'nsubjpass').length === 0)
    .flatMap((v) => [v, ...coordinated(v)]);
