import type { Token } from '@demarche/english';
import { isStrongNoun } from '../../lexicon/engagements.js';
import { lemmaOf } from '../../tree.js';
import { objectsOf } from './line.js';

/** Objects of some prepositions under a head, also where the parser hung the phrase on a place or time between them. */
export function across(head: Token, ...preps: readonly string[]): Token[] {
  const between = head.children.flatMap((c) =>
    // "a meeting scheduled with X": whom it is scheduled with takes part.
    c.dep === 'acl' && /^(schedule|plan|set|hold|arrange|fix)$/.test(lemmaOf(c))
      ? [c]
      : c.dep === 'npadvmod' || WITH_OTHERS.test(c.lower)
        ? [c]
        : c.dep === 'prep' && !preps.includes(c.lower) && !OPPOSED.test(c.lower)
          ? c.children.filter((o) => o.dep === 'pobj' && !(BESIDE.test(c.lower) && isStrongNoun(lemmaOf(o))))
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
  // "a summit is held involving X and Y".
  const involved = preps.includes('involving')
    ? head.childrenBy('acl', 'advcl').filter((c) => c.tag === 'VBG' && INVOLVES.test(lemmaOf(c)))
    : [];
  return (
    [
      ...[head, ...relative, ...between].flatMap((h) => objectsOf(h, ...preps)),
      ...clauses.flatMap((c) => c.childrenBy('nsubj', 'nsubjpass')),
      ...involved.flatMap((c) => c.childrenBy('dobj')),
    ]
      // "with X and Y present".
      .flatMap((o) => (o.lower === 'present' ? o.childrenBy('nsubj') : [o]))
      .filter((o) => !isGoBetween(o))
  );
}

/** "speaks against a treaty with X": what is opposed, or lacking, is with others than the talk. */
const OPPOSED = /^(?:against|despite|without|unlike)$/;
/** "calls off the summit over a meeting with X", "talks before a visit with Y": what another engagement is with. */
const BESIDE = /^(?:over|after|before|following|amid|during|since|because|due)$/;
const WITH_OTHERS = /^(?:along|together)$/;
const INVOLVES = /^(?:involve|include|comprise|unite|group|bring)$/;

/** "with Oman as mediator", "with Qatar and Egypt mediating": who only sees to it that others talk. */
const isGoBetween = (o: Token): boolean =>
  o.head.lower === 'with' && GO_BETWEEN.test(o.doc.text.slice(Math.max(o.end, ...o.conjuncts.map((c) => c.end))));

const GO_BETWEEN =
  /^,? (?:(?:acting |serving )?as (?:an? |the |its |their )?(?:\p{Ll}+ )?(?:mediator|go-between|intermediary|facilitator|moderator|broker|host|guarantor|observer|witness|arbiter)|mediating|moderating|presiding|chairing|observing|looking on)/u;
