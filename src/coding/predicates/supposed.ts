import type { Token } from '@demarche/english';
import { isVerb } from '../tree.js';
import type { Reading } from './readings.js';

/** Whether the engagement is only supposed: "if talks are held", "whether they meet is up to him", "where it will be held". */
export const supposed = (r: Reading): boolean =>
  [...between(r), r.predicate, ...r.predicate.ancestors].some(
    (t) =>
      t.children.some((c) => c.dep === 'mark' && /^(if|whether|unless)$/.test(c.lower)) ||
      ((t.dep === 'ccomp' || t.dep === 'pcomp') &&
        t.children.some(
          (c) => /^(where|when|how|who|whom|which)$/.test(c.lower) && c.i < t.i && c.tag.startsWith('W'),
        )),
  );

/** The words from the kernel up to the predicate, where that stands above it. */
const between = ({ kernel, predicate }: Reading): Token[] =>
  predicate.dominates(kernel.token)
    ? [kernel.token, ...kernel.token.ancestors].filter((t) => predicate.dominates(t))
    : [];

/** Whether the predicate's own clause is a question: "whether it would accept". */
export const questioned = (r: Reading): boolean =>
  r.predicate.children.some((c) => c.dep === 'mark' && c.lower === 'whether');

/** "would have made": what did not come about. */
export const counterfactual = (r: Reading): boolean => {
  const verb = [r.predicate, ...r.predicate.ancestors].find(isVerb);
  return (
    !!verb?.children.some((c) => /^(would|should|could|might)$/.test(c.lower)) &&
    verb.children.some((c) => c.dep === 'aux' && c.lower === 'have')
  );
};
