import type { Token } from '@demarche/english';
import type { Format } from '../../../record/types.js';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { ENGAGEMENT_VERBS } from '../../lexicon/engagements.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { isNominal, isPassive, isVerb, lemmaOf, subjectOf } from '../../tree.js';
import { isConvened } from '../attendance.js';
import { doersOf, namedBefore, objectsOf } from './line.js';

const WHILE = new Set(
  'after during following in at ahead of on since amid before from through for via under'.split(' '),
);

const TIME = /^(?:after|at|during|following|on|since|amid|before|ahead)$/;

/** Verbs of saying something to somebody. */
const TELLS = new Set(
  'tell urge ask assure inform warn remind press push pressure encourage thank congratulate invite brief confront join treat accuse offer promise pledge request order'.split(
    ' ',
  ),
);

/** "After talks in Moscow, A and B said": who does what the clause tells took part in what it hangs on. */
export function bystanders(top: Token, format: Format, cast: Cast): Referent[] {
  if (opensClause(top)) return subjectBehind(top, cast);
  if (top.dep !== 'pobj' || !WHILE.has(top.head.lower)) return [];
  // Up to whom the phrase hangs on, or to the verb of its clause.
  for (let at = top.head.head, last = top.head; at !== last; last = at, at = at.head) {
    // Two who meet before a summit meet apart from it.
    if (isVerb(at) && MEETS.test(ENGAGEMENT_VERBS.get(lemmaOf(at))?.frame ?? '') && isAhead(top)) return [];
    if (isVerb(at)) {
      if (subjectOf(at)?.dominates(top) || (isPassive(at) && TREATS.test(lemmaOf(at)))) return [];
      const found = [...doersOf(at, cast), ...(isConvened(format) ? [] : told(at, cast))];
      if (found.length || !isSaid(at)) return found;
      continue;
    }
    const found = isNominal(at) && at !== top ? cast.group(at) : [];
    // "joined the president for dinner": the phrase may hang on the one joined.
    if (found.length)
      return top.head.lower === 'for' && at.dep === 'dobj' ? [...doersOf(at.head, cast), ...found] : found;
    // "the location for the talks", "the cost of the visit" say nothing of who was there.
    if (isNominal(at) && !at.isRoot && !TIME.test(top.head.lower) && !RESULT.test(lemmaOf(at))) return [];
    // A verb that the parser took for a noun keeps its subject as a part of it.
    if (at.isRoot)
      return at.children.filter((c) => c.dep === 'compound' && c.i < at.i).flatMap((c) => cast.at(c) ?? []);
  }
  return [];
}

/** "After talks in Prague, A and B signed ...": the parser may take the fronted phrase for the subject of the clause. */
const opensClause = (top: Token): boolean =>
  top.dep === 'nsubj' && top.head.children.some((c) => c.dep === 'mark' && c.i < top.i && WHILE.has(c.lower));

function subjectBehind(top: Token, cast: Cast): Referent[] {
  const name = namedBefore(top.head);
  return name && name !== top && top.doc.tokens.slice(top.i, name.i).some((t) => t.text === ',')
    ? cast.group(name)
    : [];
}

/** "The city was discussed at the summit": what is treated there takes no part. */
const TREATS =
  /^(?:discuss|debate|raise|address|consider|condemn|criticise|criticize|mention|adopt|approve|agree|announce|sign|endorse)$/;

/** "X said that prices had fallen, after a call with Y": where what is said is of nobody, the phrase tells of who says it. */
const isSaid = (verb: Token): boolean =>
  verb.dep === 'ccomp' && (REPORT_VERBS.has(lemmaOf(verb.head)) || SUPPOSES.test(lemmaOf(verb.head)));

const SUPPOSES = /^(?:suggest|think|believe|hope|suspect|fear|imply|hint)$/;

/** "agree to a truce in talks": who comes to such a result in talks has held them. */
const RESULT =
  /^(?:truce|ceasefire|deal|agreement|accord|pact|treaty|progress|breakthrough|compromise|understanding|settlement)$/;

const MEETS = /^(?:meet|talk)$/;

const isAhead = (t: Token): boolean =>
  t.head.lower === 'before' || (t.head.lower === 'of' && t.head.head.lower === 'ahead');

/** "urged him in a telephone call to come": whom the words are said to. */
function told(verb: Token, cast: Cast): Referent[] {
  if (!TELLS.has(lemmaOf(verb)) && lemmaOf(verb) !== 'call') return [];
  const clauses = verb.children.filter(
    (c) => (c.dep === 'advcl' || c.dep === 'ccomp') && c.children.some((m) => m.lower === 'for' && m.dep === 'mark'),
  );
  const to = lemmaOf(verb) === 'call' ? objectsOf(verb, 'on') : verb.childrenBy('dobj', 'dative');
  return [...to, ...clauses.flatMap((c) => c.childrenBy('nsubj'))].flatMap((o) => cast.group(o));
}
