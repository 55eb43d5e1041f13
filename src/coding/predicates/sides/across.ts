import type { Token } from '@demarche/english';
import { lemmaOf } from '../../tree.js';
import { objectsOf } from './line.js';

/** Objects of some prepositions under a head, also where the parser hung the phrase on a place or time between them. */
export function across(head: Token, ...preps: readonly string[]): Token[] {
  const between = head.children.flatMap((c) =>
    // "a meeting scheduled with X": whom it is scheduled with takes part.
    c.dep === 'acl' && /^(schedule|plan|set|hold|arrange|fix)$/.test(lemmaOf(c))
      ? [c]
      : c.dep === 'prep' && !preps.includes(c.lower)
        ? c.children.filter((o) => o.dep === 'pobj')
        : c.dep === 'npadvmod'
          ? [c]
          : [],
  );
  // "meet with X to offer ...": the parser may take the phrase for a clause whose subject X is.
  const clauses = preps.includes('with')
    ? head.childrenBy('advcl').filter((c) => c.children.some((m) => m.dep === 'mark' && m.lower === 'with'))
    : [];
  // "talks that were due to take place with X".
  const relative = head
    .childrenBy('relcl')
    .flatMap((v) => [v, ...v.subtree.filter((t) => t.dep === 'xcomp' && t.i > v.i)]);
  return [
    ...[head, ...relative, ...between].flatMap((h) => objectsOf(h, ...preps)),
    ...clauses.flatMap((c) => c.childrenBy('nsubj', 'nsubjpass')),
  ];
}
