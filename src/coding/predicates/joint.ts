import type { Token } from '@demarche/english';
import { ENGAGEMENT_VERBS, type EngagementVerb, isStrongNoun } from '../lexicon/engagements.js';
import { PLACE_NOUNS } from '../lexicon/places.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { isNegated, isVerb, lemmaOf, pobjs } from '../tree.js';

/** What two do together at a place, or one says to another there, tells that they have met. */

/** "A and B announce in Quito that the border is settled", "opened a bridge together", "together with C": done on the spot. */
export function jointly(verb: Token): EngagementVerb | undefined {
  const subject = verb.childrenBy('nsubj')[0];
  if (!subject || subject.ent?.label === 'GPE' || !DONE_TOGETHER.test(lemmaOf(verb)) || isNegated(verb))
    return undefined;
  const clause = verb.subtree.filter((t) => t !== verb && t.ancestors.find(isVerb) === verb);
  const together = clause.filter((a) => /^(?:together|jointly)$/.test(a.lower));
  const withWhom = together.flatMap((a) => [a, a.head, ...(a.head.dep === 'prep' ? [a.head.head] : [])]);
  if (withWhom.some((h) => pobjs(h, 'with').some(isInOffice))) return WITH;
  const areSeveral =
    subject.childrenBy('conj').length > 0 || (subject.tag === 'NNS' && OFFICE_NOUNS.has(lemmaOf(subject)));
  return areSeveral && (together.length > 0 || clause.some((t) => isSpot(t) && isIn(t))) ? JOINT : undefined;
}

/** "clash over tariffs in Geneva"; "agree to a truce in the north" is the truce's. */
const isIn = (t: Token): boolean =>
  t.dep === 'pobj' && /^(?:in|at)$/.test(t.head.lower) && t.head.head.head.lower !== 'to';

const DONE_TOGETHER =
  /^(?:announce|agree|settle|declare|pledge|promise|inaugurate|open|unveil|launch|lay|oversee|witness|clash|quarrel|spar|part|separate|appear|adopt|approve|issue|restore|renew|establish|celebrate|commemorate|mark|bury|pray|attend|proclaim|embrace)$/;

/** What is said may report an engagement by words of its own. */
const namesEngagement = (t: Token): boolean =>
  isStrongNoun(lemmaOf(t)) ||
  (isVerb(t) && ENGAGEMENT_VERBS.get(lemmaOf(t))?.weak !== true && ENGAGEMENT_VERBS.has(lemmaOf(t)));

/**
 * "told his Dutch colleague in Oslo that the deal stands", "the king assured the premier": said by one in office, or on the
 * spot. One urges or thanks from afar too, so that of these the spot must be told.
 */
export const toldThere = (verb: Token): boolean => {
  const lemma = lemmaOf(verb);
  if (!(TELLS.test(lemma) || URGES.test(lemma)) || isNegated(verb) || verb.subtree.some(namesEngagement)) return false;
  const isSaidBy = verb.childrenBy('nsubj').some(isInOffice);
  return [...verb.childrenBy('dobj'), ...verb.childrenBy('dative')].filter(isInOffice).some((o) => {
    const isOnTheSpot = [verb, o].some((h) =>
      pobjs(h, 'in').some((p) => p.ent?.label === 'GPE' && isRightBehind(o, p)),
    );
    return TELLS.test(lemma)
      ? isSaidBy || (isOnTheSpot && verb.childrenBy('ccomp').length > 0)
      : isSaidBy && isOnTheSpot;
  });
};

/** "thanked him for the help in Mali" was not said there. */
const isRightBehind = (o: Token, place: Token): boolean =>
  place.i > o.i && o.doc.tokens.slice(o.i + 1, place.head.i).every((t) => o.dominates(t));

const TELLS = /^(?:tell|assure|remind|warn|inform|promise)$/;
const URGES = /^(?:urge|press|implore|beg|beseech|exhort|reassure|rebuke|thank|lobby)$/;

const isInOffice = (o: Token): boolean =>
  o.ent?.label === 'PERSON' || (o.tag !== 'NNS' && OFFICE_NOUNS.has(lemmaOf(o)));

const isSpot = (o: Token): boolean => /^(?:GPE|FAC|LOC|ORG)$/.test(o.ent?.label ?? '') || PLACE_NOUNS.has(lemmaOf(o));

const JOINT: EngagementVerb = { frame: 'sign', format: 'bilateral', preps: ['with'], weak: true };
const WITH: EngagementVerb = { ...JOINT, frame: 'meet' };
