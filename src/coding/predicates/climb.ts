import type { Token } from '@demarche/english';
import { OFFER_NOUNS } from '../lexicon/engagements.js';
import { OPERATORS, type Operator, type Relation } from '../lexicon/operators.js';
import { isNominal, isPassive, isVerb, lemmaOf, phrasalLemma, setPhrases } from '../tree.js';
import { fixedBehind } from './behind.js';
import { measured } from './measured.js';
import { isGoingTo } from './modality.js';

/** One operator met on the way up from a kernel. */
export interface Step {
  readonly op: Operator;
  readonly token: Token;
  readonly via: Relation;
}

const index = new Map<string, Operator[]>();
for (const op of OPERATORS) {
  const key = `${op.pos} ${op.lemma}`;
  const at = index.get(key);
  if (at) at.push(op);
  else index.set(key, [op]);
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

/** Operators that hang below a kernel: "the summit that Trump proposed", "talks scheduled for Monday". */
export function below(kernel: Token): Step[] {
  const out: Step[] = [];
  for (const clause of [...new Set([kernel, measured(kernel)])].flatMap((n) => n.childrenBy('relcl', 'acl'))) {
    const v = carriedBy(clause);
    const gap = relation(v);
    const op = gap && lookup(v, [gap]);
    if (op) out.push({ op, token: v, via: gap! });
  }
  const stray = out.length === 0 && isNominal(kernel) ? fixedBehind(kernel) : undefined;
  if (stray) out.push({ op: index.get('verb schedule')![0]!, token: stray, via: 'obj' });
  return out;
}

/** "the summit that they are to hold", "talks that were to resume": the infinitive says what is done. */
function carriedBy(clause: Token): Token {
  const infinitive = lemmaOf(clause) === 'be' ? clause.childrenBy('xcomp')[0] : undefined;
  return infinitive?.children.some((c) => c.dep === 'aux' && c.lower === 'to') ? infinitive : clause;
}

function relation(v: Token): Relation | undefined {
  if (v.tag === 'TO' || v.children.some((c) => c.dep === 'aux' && c.lower === 'to' && v.dep === 'acl'))
    return undefined;
  if (isPassive(v)) return 'obj';
  const object = v.childrenBy('dobj')[0];
  const subject = (v.dep === 'xcomp' ? v.head : v).childrenBy('nsubj')[0];
  if (subject && /^(who|which|that)$/.test(subject.lower)) return 'subj';
  if (!object || /^(which|that)$/.test(object.lower)) return subject ? 'obj' : 'subj';
  return undefined;
}

function stepFrom(at: Token): Step | undefined {
  for (const [token, relations] of parents(at)) {
    const op = lookup(token, relations);
    if (op) return { op, token, via: op.via.find((r) => relations.includes(r))! };
  }
  return ofSetPhrase(at) ?? misread(at);
}

/** "X and Y reopen talks", "peace talks resume": a verb that the parser took for a noun or adjective of the same phrase. */
function misread(at: Token): Step | undefined {
  let first = at.i;
  while (at.children.some((c) => c.i === first - 1 && !isUnmarkedVerb(c, 'obj'))) first--;
  const verb = at.doc.tokens[first - 1];
  if (verb && verb.sent === at.sent && isUnmarkedVerb(verb, 'obj')) return step(verb, 'obj');
  const { head } = at;
  return at.dep === 'compound' && at.tag === 'NNS' && head.i === at.i + 1 && isUnmarkedVerb(head, 'subj')
    ? step(head, 'subj')
    : undefined;
}

/** A form that is only a verb's, without article or preposition before it. */
function isUnmarkedVerb(t: Token, via: Relation): boolean {
  const before = t.doc.tokens[t.i - 1];
  return (
    /^(?:compound|amod|nmod|conj|ROOT)$/.test(t.dep) &&
    (t.pos === 'NOUN' || t.pos === 'ADJ') &&
    t.lower === lemmaOf(t) &&
    before?.sent === t.sent &&
    (before.pos === 'PROPN' || before.tag === 'NNS') &&
    !index.has(`noun ${t.lower}`) &&
    verbFrame(t, via) !== undefined
  );
}

const verbFrame = (t: Token, via: Relation): Operator | undefined =>
  index.get(`verb ${t.lower}`)?.find((o) => o.via.includes(via));

const step = (token: Token, via: Relation): Step => ({ op: verbFrame(token, via)!, token, via });

/** "poured cold water on the idea": what hangs on the object of a set phrase belongs to the whole of it. */
function ofSetPhrase(at: Token): Step | undefined {
  if (at.isRoot) return undefined;
  const prep = at.dep === 'pobj' || at.dep === 'pcomp' ? at.head : undefined;
  const noun = prep ? prep.head : at.dep === 'acl' ? at.head : undefined;
  if (!noun || (noun.dep !== 'dobj' && noun.dep !== 'nsubjpass' && noun.dep !== 'attr') || !isVerb(noun.head))
    return undefined;
  const phrase = `${lemmaOf(noun.head)} ${lemmaOf(noun)}`;
  const via: Relation = prep && at.dep === 'pobj' ? `prep:${prep.lower}` : 'comp';
  const op = index.get(`verb ${phrase}`)?.find((o) => o.via.includes(via));
  return op && { op, token: noun.head, via };
}

/** Where a token hangs, and by which relations that may count. */
function parents(at: Token): [Token, Relation[]][] {
  const head = at.head;
  if (at.isRoot) return [];
  switch (at.dep) {
    case 'dobj':
    case 'dative':
    case 'nsubjpass':
    case 'oprd':
      return [[head, ['obj']]];
    case 'nsubj':
      // The subject of a small clause or of "be" with a participle read as an adjective.
      if (head.dep === 'ccomp' && !head.children.some((c) => c.dep === 'aux' || c.dep === 'mark') && head.tag !== 'VBZ')
        return [...complementOf(head), [head, ['subj']], [head.head, ['obj']]];
      return [
        ...complementOf(head),
        ...raised(head),
        ...(lemmaOf(head) === 'be' && !underWay(head) && !isSetPhrase(head)
          ? []
          : [[head, ['subj']] as [Token, Relation[]]]),
      ];
    case 'xcomp':
    case 'ccomp':
    case 'acomp':
      // "it is inappropriate to meet": the infinitive may hang on the copula rather than on the adjective.
      return [
        ...(lemmaOf(head) === 'be'
          ? head
              .childrenBy('acomp')
              .filter((a) => a !== at)
              .map((a): [Token, Relation[]] => [a, ['comp']])
          : []),
        [head, ['comp']],
      ];
    case 'attr':
      // "there will be talks".
      return head.children.some((c) => c.dep === 'expl') ? [[head, ['subj']]] : [];
    case 'csubj':
      return [...complementOf(head), [head, ['subj', 'comp']]];
    case 'acl':
      // "denied reports that they had met": what is reported is denied.
      if (CLAIM.test(lemmaOf(head)) && head.dep === 'dobj') return [[head.head, ['comp']]];
      return isNominal(head) ? [[head, ['comp']]] : [];
    case 'relcl':
      return isNominal(head) && at.children.some((c) => c.dep === 'aux' && c.lower === 'to') ? [[head, ['comp']]] : [];
    case 'pcomp':
    case 'pobj': {
      // "meet at the invitation of X": what follows an offer carries none.
      if (/^(?:at|upon)$/.test(head.lower) && OFFER_NOUNS.has(lemmaOf(at))) return [];
      // "pulled out of talks", "walked away from talks": the preposition may hang on the particle.
      // "agrees to a truce and to talks": the second of two phrases belongs where the first does.
      let owner = head.dep === 'conj' ? besideOf(head) : head.head;
      while (/^(out|away|off|back|down|short|forward)$/.test(owner.lower) && !owner.isRoot) owner = owner.head;
      const prep: Relation = `prep:${head.lower}`;
      return head.isRoot
        ? []
        : [
            ...copula(owner, prep),
            ...askedFor(at, head),
            ...offersFor(head).map((offer): [Token, Relation[]] => [offer, [prep]]),
            [owner, at.dep === 'pcomp' && COMPLEMENT.test(head.lower) ? [prep, 'comp'] : [prep]],
            ...(asParticle(head) ? ([[owner, ['obj']]] as [Token, Relation[]][]) : []),
          ];
    }
    case 'compound':
      return [[head, ['prep:of']]];
    case 'conj':
      return parents(firstConjunct(at));
    case 'advcl':
      // "left open whether it would go".
      if (at.children.some((c) => c.dep === 'mark' && c.lower === 'whether')) return [[head, ['comp']]];
      if (wishedFor(at)) return head.childrenBy('acomp').map((a): [Token, Relation[]] => [a, ['comp']]);
      return at.children.some((c) => c.dep === 'aux' && c.lower === 'to') && !isVerb(head)
        ? [[head, ['comp']]]
        : infinitiveUnder(at);
    default:
      return [];
  }
}

/** "would be delighted if he came": the condition is what is wished for. */
const wishedFor = (clause: Token): boolean =>
  clause.children.some((c) => c.dep === 'mark' && c.lower === 'if') &&
  lemmaOf(clause.head) === 'be' &&
  clause.head.children.some((c) => c.dep === 'aux' && /^(?:would|['’]d)$/.test(c.lower));

const CLAIM = /^(?:report|claim|allegation|rumou?r|assertion|accusation|speculation)$/;

/** "agrees to a truce with X and to talks": where the first phrase with the same preposition hangs. */
const besideOf = (prep: Token): Token =>
  prep.ancestors.find((a) => a.children.some((c) => c !== prep && c.dep === 'prep' && c.lower === prep.lower)) ??
  prep.head;

/** "asked for the summit to be postponed": what follows is asked, not the summit. */
const askedFor = (at: Token, prep: Token): [Token, Relation[]][] =>
  prep.lower === 'for' && isVerb(prep.head)
    ? prep.head
        .childrenBy('xcomp')
        .filter((v) => v.i > at.i && v.children.some((c) => c.dep === 'aux' && c.lower === 'to'))
        .map((v) => [v, [isPassive(v) ? 'obj' : 'subj']])
    : [];

/** "declines a request from Rome for a meeting": the parser may hang what is offered on the verb, or on who offers it. */
function offersFor(prep: Token): Token[] {
  const owner = prep.head;
  const nouns = isVerb(owner)
    ? owner.childrenBy('dobj', 'nsubjpass')
    : owner.dep === 'pobj' && isMakers(owner.head)
      ? [owner.head.head]
      : [];
  return nouns.filter((n) => OFFER_NOUNS.has(lemmaOf(n)) && n.i < prep.i && n.childrenBy('prep').some(isMakers));
}

const isMakers = (prep: Token): boolean => /^(?:from|by|of)$/.test(prep.lower);

/** "breaks off its dialogue": the particle of a verb that goes with it, taken for a preposition. */
const asParticle = (prep: Token): boolean =>
  isVerb(prep.head) &&
  prep.i > prep.head.i &&
  phrasalLemma(prep.head).endsWith(` ${prep.lower}`) &&
  index.has(`verb ${phrasalLemma(prep.head)}`);

/** Prepositions whose gerund is a complement; after others ("after", "while", "by") it is another event. */
const COMPLEMENT = /^(?:of|from|to|on|about|in|into|against|for|at)$/;

/** "is ready for talks": the preposition may hang on the copula rather than on the adjective. */
function copula(owner: Token, prep: Relation): [Token, Relation[]][] {
  if (lemmaOf(owner) !== 'be') return [];
  const adjective = owner.childrenBy('acomp')[0];
  return adjective ? [[adjective, [prep]]] : [];
}

/** "is out of the question", "are on hold": the copula heads a set phrase that says what becomes of its subject. */
const isSetPhrase = (be: Token): boolean => setPhrases(be).some((phrase) => index.has(`verb ${phrase}`));

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
function complementOf(head: Token): [Token, Relation[]][] {
  const adjective = head.childrenBy('acomp')[0] ?? head.childrenBy('attr').find(isTheOnlyWay);
  if (!adjective) return [];
  const infinitives = adjective
    .childrenBy('xcomp')
    .map((v): [Token, Relation[]] => [v, [isPassive(v) ? 'obj' : 'subj']]);
  return [[adjective, ['subj']], ...infinitives];
}

/** "talks are the only way", "dialogue is not the answer": what is said of talks so is wished for, or not. */
const isTheOnlyWay = (noun: Token): boolean =>
  /^(?:answer|solution|option)$/.test(noun.lower) ||
  noun.children.some((c) => /^(?:only|best|sole|right|surest|proper)$/.test(c.lower));

/** "was to take place", "is going to be held": the subject is that of the infinitive. */
const raised = (head: Token): [Token, Relation[]][] =>
  lemmaOf(head) === 'be' || isGoingTo(head)
    ? head
        .childrenBy('xcomp')
        .filter((v) => v.children.some((c) => c.dep === 'aux' && c.lower === 'to'))
        .map((v) => [v, [isPassive(v) ? 'obj' : 'subj']])
    : [];

/** Purpose infinitives that the parser hangs as clauses on a verb which takes infinitives ("invited X to visit"). */
function infinitiveUnder(at: Token): [Token, Relation[]][] {
  const infinitive = at.children.some((c) => c.dep === 'aux' && c.lower === 'to');
  const op = infinitive && isVerb(at.head) ? lookup(at.head, ['comp']) : undefined;
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

/** The operator that a word is over what stands to it in one of some relations. */
export function lookup(token: Token, relations: readonly Relation[]): Operator | undefined {
  const poses: Operator['pos'][] = isVerb(token)
    ? ['verb', 'adj']
    : token.pos === 'ADJ'
      ? ['adj', 'verb']
      : token.pos === 'NOUN' || token.pos === 'PROPN'
        ? ['noun']
        : [];
  const lemmas = poses.includes('verb') ? [...setPhrases(token), ...verbLemmas(token)] : [lemmaOf(token)];
  for (const pos of poses) {
    for (const lemma of lemmas) {
      const op = index.get(`${pos} ${lemma}`)?.find((o) => o.via.some((r) => relations.includes(r)));
      if (op) return op;
    }
  }
  return undefined;
}

/** "called off the trip to the talks" calls for none: a verb whose particle makes another operator of it is only that one. */
function verbLemmas(verb: Token): string[] {
  const whole = phrasalLemma(verb);
  return verb.childrenBy('prt').length > 0 && index.has(`verb ${whole}`) ? [whole] : [whole, lemmaOf(verb)];
}
