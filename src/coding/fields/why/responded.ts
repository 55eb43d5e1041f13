import type { Token } from '@demarche/english';
import { phrase, type Site } from '../../site.js';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import { complement } from './given.js';
import type { Ground } from './ground.js';

/** What a verb says somebody answers by what he does next, and the prepositions that bring it in. */
const ANSWERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['respond', ['to']],
  ['react', ['to']],
  ['reply', ['to']],
  ['retaliate', ['for', 'against']],
  ['hit', ['at']],
]);

const OBJECTS = /^(?:protest|denounce|condemn|criticise|criticize|deplore|decry|resent)$/;
const ANGERS = /^(?:anger|infuriate|enrage|outrage|upset|alarm|annoy|offend|incense|dismay|shock)$/;

/** "accused X of Y and called off the talks", "responded to X by calling them off", "X so angered him that he did": what the act answers. */
export function responded({ clause }: Site): Ground[] {
  const above = clause.dep === 'pcomp' && clause.head.lower === 'by' ? clause.head.head : clause.head;
  if (clause.isRoot || !isVerb(above) || above.i > clause.i) return [];
  const rule = `${lemmaOf(above)}, before it`;
  if (clause.dep === 'ccomp' && ANGERS.test(lemmaOf(above)))
    return above.childrenBy('nsubj').map((s) => ({ span: phrase(s).span, rule, weight: 3 }));
  // "X accused it and Y called off the talks" are two stories.
  const goesOn = clause.dep === 'conj' && clause.childrenBy('nsubj', 'nsubjpass').length === 0;
  if (!goesOn && clause.dep !== 'pcomp' && !(clause.dep === 'advcl' && clause.tag === 'VBG')) return [];
  if (lemmaOf(above) === 'accuse') {
    const charge = complement(above);
    return charge ? [{ span: charge, rule, weight: 2 }] : [];
  }
  return answered(above).map((t) => ({ span: phrase(t, ['conj', 'cc']).span, rule, weight: 2 }));
}

function answered(verb: Token): Token[] {
  if (OBJECTS.test(lemmaOf(verb))) return verb.childrenBy('dobj').slice(0, 1);
  const preps = ANSWERS.get(lemmaOf(verb));
  return preps ? pobjs(verb, ...preps).slice(0, 1) : [];
}
