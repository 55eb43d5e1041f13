import type { Token } from '@demarche/english';
import type { Act } from '../../record/types.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from '../lexicon/engagements.js';
import { isHeadline, isPassive, isVerb, lemmaOf } from '../tree.js';
import { modality } from './modality.js';

/** Whether an engagement told in the infinitive is held or fixed; undefined where that is left open. */
export function infinitive(verb: Token, kernel: Token): Act | undefined {
  if (firstTo(verb)) return willBe(verb) ? 'schedule' : 'hold';
  return isToBe(verb, kernel) ? 'schedule' : aim(verb);
}

/** "a summit to be held in Rome": the infinitive behind the engagement's own noun gives it its time. */
const isToBe = (verb: Token, kernel: Token): boolean =>
  (verb.dep === 'acl' || verb.dep === 'relcl') && verb.head.dominates(kernel) && isPassive(verb);

/** "became the first president to visit": the ordinal makes the infinitive a fact. */
const firstTo = (verb: Token): boolean => {
  const noun = verb.dep === 'acl' || verb.dep === 'relcl' ? verb.head : verb.childrenBy('nsubj')[0];
  return (
    noun?.children.some(
      (c) =>
        /^(?:first|second|third|fourth|only|last|latest|next)$/.test(c.lower) ||
        // "the highest", "the most senior".
        /^(?:JJS|RBS)$/.test(c.tag) ||
        c.children.some((m) => m.tag === 'RBS'),
    ) === true
  );
};

/** "will become the first to visit": not yet. */
const willBe = (verb: Token): boolean => isVerb(verb.head.head) && modality(verb.head.head).when === 'future';

/**
 * An infinitive that no operator governs: what a movement or another engagement aims at is as real as that ("arrived to
 * meet", "talks to discuss"); a main clause in it is a headline's future; any other is left open.
 */
function aim(verb: Token): Act | undefined {
  if (verb.isRoot) return 'schedule';
  const above = verb.head;
  if (isVerb(above) && (verb.dep === 'advcl' || verb.dep === 'xcomp')) {
    if (
      lemmaOf(above) === 'be' ||
      MOVES.has(lemmaOf(above)) ||
      ENGAGEMENT_VERBS.has(lemmaOf(above)) ||
      verb.dep === 'advcl'
    ) {
      return modality(above).when === 'future' ? 'schedule' : 'hold';
    }
    return undefined;
  }
  if (ENGAGEMENT_NOUNS.has(lemmaOf(above))) return 'hold';
  return verb.dep === 'ccomp' || verb.dep === 'conj' || isHeadline(verb) ? 'schedule' : undefined;
}

const MOVES = new Set(
  'arrive come go fly travel head return leave depart land gather send dispatch sit cross rush manage get'.split(' '),
);

/** A gerund is as real as the verb above it. */
export function gerund(verb: Token): Act {
  let t = verb;
  while (!t.isRoot && !(isVerb(t) && t !== verb)) t = t.head;
  return isVerb(t) && modality(t).when === 'future' ? 'schedule' : 'hold';
}
