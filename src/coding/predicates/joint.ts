import type { Token } from '@demarche/english';
import type { EngagementVerb } from '../lexicon/engagements.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { isNegated, lemmaOf, pobjs } from '../tree.js';

/** What two do together at a place, or one says to another there, tells that they have met. */

/** "A and B announce in Quito that the border is settled", "inaugurate a bridge together": done by both on the spot. */
export function jointly(verb: Token): EngagementVerb | undefined {
  const subject = verb.childrenBy('nsubj')[0];
  if (!subject || subject.ent?.label === 'GPE' || !DONE_TOGETHER.test(lemmaOf(verb)) || isNegated(verb))
    return undefined;
  const areSeveral =
    subject.childrenBy('conj').length > 0 || (subject.tag === 'NNS' && OFFICE_NOUNS.has(lemmaOf(subject)));
  const isTogether = verb.childrenBy('advmod').some((a) => /^(?:together|jointly)$/.test(a.lower));
  return areSeveral && (isTogether || pobjs(verb, 'in', 'at').some(isSpot)) ? JOINT : undefined;
}

const DONE_TOGETHER =
  /^(?:announce|agree|settle|declare|pledge|promise|inaugurate|open|unveil|launch|lay|oversee|witness|clash|quarrel|spar|part|separate|appear|adopt|approve|issue|restore|renew|establish|celebrate|commemorate|mark|bury|pray|attend)$/;

/** "told his Dutch colleague in Oslo that the deal stands". */
export const toldThere = (verb: Token): boolean =>
  /^(?:tell|assure|warn|inform|promise)$/.test(lemmaOf(verb)) &&
  !isNegated(verb) &&
  verb.childrenBy('ccomp').length > 0 &&
  verb.childrenBy('dobj').some((o) => isInOffice(o) && [verb, o].some((h) => pobjs(h, 'in').some(isSpot)));

const isInOffice = (o: Token): boolean =>
  o.ent?.label === 'PERSON' || (o.tag !== 'NNS' && OFFICE_NOUNS.has(lemmaOf(o)));

const isSpot = (o: Token): boolean => /^(?:GPE|FAC|LOC)$/.test(o.ent?.label ?? '');

const JOINT: EngagementVerb = { frame: 'sign', format: 'bilateral', preps: ['with'], weak: true };
