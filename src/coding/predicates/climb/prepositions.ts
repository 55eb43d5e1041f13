import type { Token } from '@demarche/english';
import { OFFER_NOUNS } from '../../lexicon/engagements.js';
import type { Relation } from '../../lexicon/operators.js';
import { isInfinitive, isPassive, isVerb, lemmaOf, phrasalLemma } from '../../tree.js';
import { type Link, operators } from './lookup.js';

/** Where what follows a preposition hangs: on the word above it, or on another that the parser has passed over. */
export function behindPreposition(at: Token): Link[] {
  const prep = at.head;
  // "meet at the invitation of X": what follows an offer carries none.
  if (prep.isRoot || (/^(?:at|upon)$/.test(prep.lower) && OFFER_NOUNS.has(lemmaOf(at)))) return [];
  const owner = ownerOf(prep);
  if (isWhere(prep, owner)) return [];
  const via: Relation = `prep:${prep.lower}`;
  return [
    ...copula(owner, via),
    ...askedFor(at, prep),
    ...offersFor(prep).map((offer): Link => [offer, [via]]),
    [owner, at.dep === 'pcomp' && COMPLEMENT.test(prep.lower) ? [via, 'comp'] : [via]],
    ...(isParticle(prep) ? [[owner, ['obj']] satisfies Link] : []),
  ];
}

/** "At a meeting with X, he criticised the sanctions": what is done is done to something else. */
const isWhere = (prep: Token, verb: Token): boolean =>
  prep.lower === 'at' && prep.i < verb.i && verb.childrenBy('dobj', 'ccomp').some((o) => o.i > verb.i);

/** "pulled out of talks", "walked away from talks": the preposition may hang on the particle. */
function ownerOf(prep: Token): Token {
  let owner = prep.dep === 'conj' ? besideOf(prep) : prep.head;
  while (/^(out|away|off|back|down|short|forward)$/.test(owner.lower) && !owner.isRoot) owner = owner.head;
  return isLastMinute(owner) ? owner.head.head : owner;
}

/** "backed out at the last minute of the meeting": the phrase belongs to the verb. */
const isLastMinute = (t: Token): boolean =>
  t.dep === 'pobj' && t.head.lower === 'at' && /^(?:minute|moment|hour)$/.test(t.lower) && isVerb(t.head.head);

/** "agrees to a truce with X and to talks": where the first phrase with the same preposition hangs. */
const besideOf = (prep: Token): Token =>
  prep.ancestors.find((a) => a.children.some((c) => c !== prep && c.dep === 'prep' && c.lower === prep.lower)) ??
  prep.head;

/** "asked for the summit to be postponed": what follows is asked, not the summit. */
const askedFor = (at: Token, prep: Token): Link[] =>
  prep.lower === 'for' && isVerb(prep.head)
    ? prep.head
        .childrenBy('xcomp')
        .filter((v) => v.i > at.i && isInfinitive(v))
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
const isParticle = (prep: Token): boolean =>
  isVerb(prep.head) &&
  prep.i > prep.head.i &&
  phrasalLemma(prep.head).endsWith(` ${prep.lower}`) &&
  operators('verb', phrasalLemma(prep.head)).length > 0;

/** Prepositions whose gerund is a complement; after others ("after", "while", "by") it is another event. */
const COMPLEMENT = /^(?:of|from|to|on|about|in|into|against|for|at)$/;

/** "is ready for talks": the preposition may hang on the copula rather than on the adjective. */
function copula(owner: Token, prep: Relation): Link[] {
  if (lemmaOf(owner) !== 'be') return [];
  const adjective = owner.childrenBy('acomp')[0];
  return adjective ? [[adjective, [prep]]] : [];
}
