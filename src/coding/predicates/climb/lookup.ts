import type { Token } from '@demarche/english';
import { OPERATORS, type Operator, type Relation } from '../../lexicon/operators.js';
import { isNominal, isVerb, lemmaOf, phrasalLemma, setPhrases } from '../../tree.js';

/** A word that another hangs on, and the relations that this may count as. */
export type Link = readonly [Token, readonly Relation[]];

const index = new Map<string, Operator[]>();
for (const op of OPERATORS) {
  const key = `${op.pos} ${op.lemma}`;
  const at = index.get(key);
  if (at) at.push(op);
  else index.set(key, [op]);
}

/** The operators that a lemma may be, in the order of the lexicon. */
export const operators = (pos: Operator['pos'], lemma: string): readonly Operator[] =>
  index.get(`${pos} ${lemma}`) ?? [];

/** The operator that a lemma is over what stands to it in one of some relations. */
export const operator = (
  pos: Operator['pos'],
  lemma: string,
  ...relations: readonly Relation[]
): Operator | undefined => operators(pos, lemma).find((o) => o.via.some((r) => relations.includes(r)));

/** The operator that a word is over what stands to it in one of some relations. */
export function lookup(token: Token, relations: readonly Relation[]): Operator | undefined {
  const poses: Operator['pos'][] = isVerb(token)
    ? ['verb', 'adj']
    : token.pos === 'ADJ'
      ? ['adj', 'verb']
      : isNominal(token) && token.pos !== 'PRON'
        ? ['noun']
        : [];
  const lemmas = poses.includes('verb') ? [...setPhrases(token), ...verbLemmas(token)] : [lemmaOf(token)];
  for (const pos of poses) {
    for (const lemma of lemmas) {
      const op = operator(pos, lemma, ...relations);
      if (op) return op;
    }
  }
  return undefined;
}

/** "called off the trip to the talks" calls for none: a verb whose particle makes another operator of it is only that one. */
function verbLemmas(verb: Token): string[] {
  const whole = phrasalLemma(verb);
  return verb.childrenBy('prt').length > 0 && operators('verb', whole).length > 0 ? [whole] : [whole, lemmaOf(verb)];
}
