import type { Token } from '@demarche/english';
import { type Operator, REPORT_VERBS, type Relation } from '../../lexicon/operators.js';
import { isInfinitive, isNominal, isPassive, isVerb, lemmaOf } from '../../tree.js';
import { fixedBehind } from '../behind.js';
import { measured } from '../measured.js';
import { isGoingTo, isStillToBe } from '../modality.js';
import { lookup, operator, operators } from './lookup.js';
import { parents } from './parents.js';

/** One operator met on the way up from a kernel. */
export interface Step {
  readonly op: Operator;
  readonly token: Token;
  readonly via: Relation;
}

const MAX_STEPS = 6;

/** The operators above a kernel, innermost first. */
export function climb(kernel: Token): Step[] {
  const out: Step[] = [];
  let at = measured(kernel);
  while (out.length < MAX_STEPS) {
    const step = stepFrom(at);
    if (!step) break;
    // "are to hold", "is to meet": the copula is an auxiliary here, read with the verb's modality.
    if (step.op.lemma === 'be' && step.via === 'comp') break;
    if (isGoingTo(step.token) && step.via === 'comp') {
      at = step.token;
      continue;
    }
    out.push(step);
    at = step.token;
  }
  return out;
}

/** Operators that hang below a kernel: "the summit that Peru proposed", "talks scheduled for Monday". */
export function below(kernel: Token): Step[] {
  const out: Step[] = [];
  for (const clause of [...new Set([kernel, measured(kernel)])].flatMap((n) => n.childrenBy('relcl', 'acl'))) {
    if (isSaidAt(clause)) continue;
    const v = carriedBy(clause);
    const behind = stranded(clause);
    const gaps = behind.length ? behind : [relation(v) ?? []].flat();
    const op = lookup(v, gaps);
    if (op) out.push({ op, token: v, via: op.via.find((r) => gaps.includes(r))! });
    // "the trip on which she was to leave": what is to be done on it has yet to begin.
    else if (behind.length && isStillToBe(clause))
      out.push({ op: operators('verb', 'schedule')[0]!, token: v, via: 'obj' });
  }
  const stray = out.length === 0 && isNominal(kernel) ? fixedBehind(kernel) : undefined;
  if (stray) out.push({ op: operators('verb', 'schedule')[0]!, token: stray, via: 'obj' });
  return out;
}

/** "told him at the meeting that they would go": what is told, taken for a clause about the meeting. */
const isSaidAt = ({ head, children }: Token): boolean =>
  children.some((c) => c.dep === 'mark') && head.dep === 'pobj' && REPORT_VERBS.has(lemmaOf(head.head.head));

/** "the summit that they are to hold", "talks that were to resume": the infinitive says what is done. */
function carriedBy(clause: Token): Token {
  const infinitive = lemmaOf(clause) === 'be' ? clause.childrenBy('xcomp')[0] : undefined;
  return infinitive && isInfinitive(infinitive) ? infinitive : clause;
}

function relation(v: Token): Relation | undefined {
  if (v.tag === 'TO' || (v.dep === 'acl' && isInfinitive(v))) return undefined;
  if (isPassive(v)) return 'obj';
  const object = v.childrenBy('dobj')[0];
  const subject = (v.dep === 'xcomp' ? v.head : v).childrenBy('nsubj')[0];
  if (subject && /^(who|which|that)$/.test(subject.lower)) return 'subj';
  if (!object || /^(which|that)$/.test(object.lower)) return subject ? 'obj' : 'subj';
  return undefined;
}

/** "the talks that it had asked for", "from which it withdrew": the preposition that the engagement stands behind. */
const stranded = (v: Token): Relation[] =>
  v
    .childrenBy('prep')
    .filter((p) => p.children.every((o) => /^(?:which|that)$/.test(o.lower)))
    .map((p): Relation => `prep:${p.lower}`);

function stepFrom(at: Token): Step | undefined {
  for (const [token, relations] of parents(at)) {
    const op = lookup(token, relations);
    if (op) return { op, token, via: op.via.find((r) => relations.includes(r))! };
  }
  return ofSetPhrase(at) ?? besidePhrase(at);
}

/** "poured cold water on the idea": what hangs on the object of a set phrase belongs to the whole of it. */
function ofSetPhrase(at: Token): Step | undefined {
  if (at.isRoot) return undefined;
  const prep = at.dep === 'pobj' || at.dep === 'pcomp' ? at.head : undefined;
  const noun = prep ? prep.head : at.dep === 'acl' ? at.head : undefined;
  if (!noun || (noun.dep !== 'dobj' && noun.dep !== 'nsubjpass' && noun.dep !== 'attr') || !isVerb(noun.head))
    return undefined;
  const phrase = `${lemmaOf(noun.head)} ${lemmaOf(noun)}`;
  const via: Relation = prep && at.dep === 'pobj' ? `prep:${prep.lower}` : 'comp';
  const op = operator('verb', phrase, via);
  return op && { op, token: noun.head, via };
}

/** "X and Y reopen talks", "peace talks resume": a verb that the parser took for a noun or adjective of the same phrase. */
function besidePhrase(at: Token): Step | undefined {
  let first = at.i;
  while (at.children.some((c) => c.i === first - 1 && !unmarkedVerb(c, 'obj'))) first--;
  const verb = at.doc.tokens[first - 1];
  const before = verb?.sent === at.sent ? unmarkedVerb(verb, 'obj') : undefined;
  if (before) return before;
  const { head } = at;
  return at.dep === 'compound' && at.tag === 'NNS' && head.i === at.i + 1 ? unmarkedVerb(head, 'subj') : undefined;
}

/** A form that is only a verb's, without article or preposition before it. */
function unmarkedVerb(token: Token, via: Relation): Step | undefined {
  const before = token.doc.tokens[token.i - 1];
  const isForm =
    /^(?:compound|amod|nmod|conj|ROOT)$/.test(token.dep) &&
    (token.pos === 'NOUN' || token.pos === 'ADJ') &&
    token.lower === lemmaOf(token) &&
    before?.sent === token.sent &&
    (before.pos === 'PROPN' || before.tag === 'NNS') &&
    operators('noun', token.lower).length === 0;
  const op = isForm ? operator('verb', token.lower, via) : undefined;
  return op && { op, token, via };
}
