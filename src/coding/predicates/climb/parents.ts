import type { Token } from '@demarche/english';
import { isInfinitive, isNominal, isParted, isPassive, isVerb, lemmaOf } from '../../tree.js';
import { type Link, lookup } from './lookup.js';
import { behindPreposition } from './prepositions.js';
import { complementOf, ofSubject } from './subjects.js';

/** Where a token hangs, and by which relations that may count. */
export function parents(at: Token): Link[] {
  const head = at.head;
  if (at.isRoot) return [];
  switch (at.dep) {
    case 'dobj':
    case 'dative':
    case 'nsubjpass':
    case 'oprd':
      return [[head, ['obj']]];
    case 'nsubj':
      return ofSubject(head);
    case 'xcomp':
    case 'ccomp':
    case 'acomp':
      // "cancels the visit; his host refuses to see him": two sentences in one.
      if (isParted(at, head)) return [];
      // "it is inappropriate to meet": the infinitive may hang on the copula rather than on the adjective.
      return [
        ...(lemmaOf(head) === 'be'
          ? head
              .childrenBy('acomp')
              .filter((a) => a !== at)
              .map((a): Link => [a, ['comp']])
          : []),
        [head, ['comp']],
      ];
    case 'npadvmod':
      // "ended a week of talks": taken for how long.
      return at.childrenBy('prep').some((p) => p.lower === 'of') && head.childrenBy('dobj').length === 0
        ? [[head, ['obj']]]
        : [];
    case 'attr':
      // "there will be talks".
      return head.children.some((c) => c.dep === 'expl') ? [[head, ['subj']]] : describedAs(head);
    case 'csubj':
      return [...complementOf(head), [head, ['subj', 'comp']]];
    case 'acl':
      // "denied reports that they had met": what is reported is denied.
      if (CLAIM.test(lemmaOf(head)) && head.dep === 'dobj') return [[head.head, ['comp']]];
      return isNominal(head) ? [[head, ['comp']]] : [];
    case 'relcl':
      return isNominal(head) && isInfinitive(at) ? [[head, ['comp']]] : [];
    case 'pcomp':
    case 'pobj':
      return behindPreposition(at);
    case 'compound':
      return [[head, ['prep:of']]];
    case 'conj':
      return parents(firstConjunct(at));
    case 'advcl':
      // "left open whether it would go".
      if (at.children.some((c) => c.dep === 'mark' && c.lower === 'whether')) return [[head, ['comp']]];
      if (isRightBehind(at)) return [[head, ['comp']]];
      if (wishedFor(at)) return head.childrenBy('acomp').map((a): Link => [a, ['comp']]);
      return isInfinitive(at) && !isVerb(head) ? [[head, ['comp']]] : infinitiveUnder(at);
    default:
      return [];
  }
}

/** "cancelled what would have been his first visit": the clause stands for the engagement that it describes. */
function describedAs(copula: Token): Link[] {
  const be = copula.dep === 'xcomp' && lemmaOf(copula.head) === 'be' ? copula.head : copula;
  if (!be.childrenBy('nsubj').some((s) => s.lower === 'what')) return [];
  if (be.dep === 'pcomp') return behindPreposition(be);
  return be.dep === 'ccomp' || be.dep === 'dobj' ? [[be.head, ['obj']]] : [];
}

/** "ruled out coming": a gerund right behind a verb and its particle is its object. */
const isRightBehind = (gerund: Token): boolean =>
  gerund.tag === 'VBG' &&
  gerund.head.childrenBy('prt').some((p) => p.i === gerund.i - 1) &&
  gerund.head.childrenBy('dobj').length === 0;

/** "would be delighted if he came": the condition is what is wished for. */
const wishedFor = (clause: Token): boolean =>
  clause.children.some((c) => c.dep === 'mark' && c.lower === 'if') &&
  lemmaOf(clause.head) === 'be' &&
  clause.head.children.some((c) => c.dep === 'aux' && /^(?:would|['’]d)$/.test(c.lower));

const CLAIM = /^(?:report|claim|allegation|rumou?r|assertion|accusation|speculation)$/;

/** Purpose infinitives that the parser hangs as clauses on a verb which takes infinitives ("invited X to visit"). */
function infinitiveUnder(at: Token): Link[] {
  const op = isInfinitive(at) && isVerb(at.head) ? lookup(at.head, ['comp']) : undefined;
  const takes =
    op &&
    (['invite', 'urge', 'agree', 'decline', 'threaten'].includes(op.kind) ||
      // "is set to host talks".
      (op.kind === 'schedule' && isPassive(at.head)));
  return takes ? [[at.head, ['comp']]] : [];
}

function firstConjunct(at: Token): Token {
  let t = at;
  while (t.dep === 'conj' && !t.isRoot) t = t.head;
  return t;
}
