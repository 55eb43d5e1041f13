import type { Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS, type EngagementVerb } from '../lexicon/engagements.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';
import { isPassive, lemmaOf, pobjs } from '../tree.js';
import { jointly, toldThere } from './joint.js';

/** Words of general sense that tell of an engagement only by what stands beside them. */

/** "called on the king", "addressed the parliament in Lima": the object makes the verb a visit. */
export function courtesyOf(verb: Token): EngagementVerb | undefined {
  const lemma = lemmaOf(verb);
  if (isBidding(verb)) return BID;
  if (isErrand(verb)) return ERRAND;
  if (isFaceToFace(verb)) return COMPANY;
  if (isInOnePicture(verb) || isWhileWith(verb)) return COMPANY;
  if (isNextTo(verb) || isDelivery(verb)) return BEFORE;
  if (isPassive(verb)) return undefined;
  if (lemma === 'address') return verb.childrenBy('dobj').some(isChamber) ? ADDRESS : undefined;
  if (lemma === 'speak' && pobjs(verb, 'before', 'to').some(isBeforeChamber)) return SPEECH;
  if (JOINS.test(lemma)) return isAmong(verb) ? COMPANY : undefined;
  if (isAccosted(verb)) return COMPANY;
  if (isOver(verb)) return WORDS;
  if (isBeside(verb)) return BESIDE;
  if (isEncounter(verb)) return ENCOUNTER;
  if (toldThere(verb)) return COMPANY;
  const joint = jointly(verb);
  if (joint) return joint;
  // "called on the king to step down", "for restraint": no visit.
  if (lemma !== 'call' || pobjs(verb, 'for').length > 0 || verb.childrenBy('xcomp', 'ccomp', 'advcl').length > 0)
    return undefined;
  return pobjs(verb, 'on').some(isOneInOffice) ? CALL_ON : undefined;
}

/** "was asked to Lima", "summoned the leaders to Brussels": a guest and a place make it an invitation. */
function isBidding(verb: Token): boolean {
  if (!/^(?:ask|call|summon|bid|beckon)$/.test(lemmaOf(verb))) return false;
  const guests = verb
    .childrenBy('dobj', 'nsubjpass')
    .filter((o) => o.pos === 'PROPN' || isOneInOffice(o) || o.tag === 'NNS');
  return guests.length > 0 && pobjs(verb, 'to').some((o) => o.ent?.label === 'GPE');
}

/** "was dispatched to Lima", "sent his foreign minister to Rome". */
const isErrand = (verb: Token): boolean =>
  /^(?:send|dispatch|despatch)$/.test(lemmaOf(verb)) &&
  verb.childrenBy('dobj', 'nsubjpass').some(isPerson) &&
  pobjs(verb, 'to').some((o) => o.ent?.label === 'GPE');

/** "joined the leaders of X and Y in Oslo", "for dinner", "will face her counterpart in Rome": people, at a place or gathering. */
const isAmong = (verb: Token): boolean =>
  verb.childrenBy('dobj').some(isPerson) &&
  (pobjs(verb, 'for', 'at').some((o) => ENGAGEMENT_NOUNS.has(lemmaOf(o))) || isAtPlace(verb));

const isAtPlace = (verb: Token): boolean =>
  [verb, ...verb.childrenBy('dobj'), ...pobjs(verb, 'for')].some((h) =>
    pobjs(h, 'in', 'at').some((o) => o.pos === 'PROPN'),
  );

const JOINS = /^(?:join|face|brief|quiz|grill|lecture|harangue)$/;

/** "buttonholed the chancellor", "took his colleague aside": nobody is so but by one who stands before him. */
const isAccosted = (verb: Token): boolean =>
  (/^(?:buttonhole|collar|waylay|corner)$/.test(lemmaOf(verb)) ||
    (/^(?:take|pull|draw)$/.test(lemmaOf(verb)) && verb.children.some((c) => c.lower === 'aside'))) &&
  verb.childrenBy('dobj').some(isPerson);

/** "told his colleague over breakfast", "raised it with the minister over the phone". */
const isOver = (verb: Token): boolean =>
  pobjs(verb, 'over', 'by').some((o) => OVER.test(lemmaOf(o))) &&
  [...verb.childrenBy('dobj', 'dative'), ...pobjs(verb, 'with', 'to')].some(isPerson);

/** "said alongside the chancellor", "appeared with the president in Lima": two who stand before others together have met. */
const isBeside = (verb: Token): boolean =>
  APPEARS.test(lemmaOf(verb)) &&
  [verb, ...pobjs(verb, 'at', 'in', 'during')].some((h) =>
    pobjs(h, 'alongside', 'beside', ...(lemmaOf(verb) === 'appear' && h === verb ? ['with'] : [])).some(isPerson),
  );

/** "standing next to the chancellor". */
const isNextTo = (verb: Token): boolean =>
  /^(?:stand|sit|seat|appear|speak)$/.test(lemmaOf(verb)) &&
  verb.childrenBy('advmod').some((a) => a.lower === 'next' && pobjs(a, 'to').some(isPerson));

/** "came face to face", "stood eye to eye with his rival". */
const isFaceToFace = (verb: Token): boolean =>
  /^(?:come|stand|sit|be|find|bring)$/.test(lemmaOf(verb)) &&
  verb.doc.tokens
    .slice(verb.i + 1, verb.i + 6)
    .some(
      (t, i, near) => /^(?:face|eye)$/.test(t.lower) && near[i + 1]?.lower === 'to' && near[i + 2]?.lower === t.lower,
    );

/** "was pictured with the king". */
const isInOnePicture = (verb: Token): boolean =>
  /^(?:picture|photograph|film|seat|pose)$/.test(lemmaOf(verb)) && pobjs(verb, 'with').some(isPerson);

/** "spent half an hour with the chancellor", "was given ten minutes with the queen". */
const isWhileWith = (verb: Token): boolean =>
  /^(?:spend|give|grant|get|have|share|allow)$/.test(lemmaOf(verb)) &&
  verb.childrenBy('dobj', 'npadvmod').some((o) => /^(?:minute|hour|half-hour|time)$/.test(lemmaOf(o))) &&
  pobjs(verb, 'with').some(isPerson);

/** "handed the king a letter", "presented his credentials to the president": who brings it stands before him who takes it. */
const isDelivery = (verb: Token): boolean =>
  /^(?:hand|deliver|present|give|bring)$/.test(lemmaOf(verb)) &&
  !isPassive(verb) &&
  verb.childrenBy('nsubj').some(isPerson) &&
  verb.childrenBy('dobj').some((o) => /^(?:letter|message|note|missive|credential)$/.test(lemmaOf(o))) &&
  pobjs(verb, 'to').some(isPerson);

/** "bumped into his colleague", "ran into the minister in a corridor". */
const isEncounter = (verb: Token): boolean =>
  /^(?:bump|run)$/.test(lemmaOf(verb)) && pobjs(verb, 'into').some(isPerson);

const APPEARS =
  /^(?:appear|stand|speak|sit|seat|pose|walk|say|tell|make|deliver|announce|smile|beam|laugh|dine|pray|march|watch)$/;

const OVER = /^(?:phone|telephone|breakfast|lunch|dinner|supper|tea|coffee|drink)$/;
const isPerson = (o: Token): boolean =>
  o.ent?.label === 'PERSON' || OFFICE_NOUNS.has(lemmaOf(o)) || /^(?:colleague|counterpart)$/.test(lemmaOf(o));

const BID: EngagementVerb = { frame: 'invite', format: 'visit', preps: [], weak: true };
const ERRAND: EngagementVerb = { frame: 'travel', format: 'visit', preps: ['to'], weak: true };
const COMPANY: EngagementVerb = { frame: 'meet', format: 'bilateral', preps: ['with'], weak: true };
const WORDS: EngagementVerb = { ...COMPANY, preps: ['with', 'to'] };
const ENCOUNTER: EngagementVerb = { ...COMPANY, preps: ['into'] };
const BEFORE: EngagementVerb = { ...COMPANY, preps: ['to'] };
const BESIDE: EngagementVerb = { ...COMPANY, preps: ['alongside', 'beside', 'with'] };
const ADDRESS: EngagementVerb = { frame: 'visit', format: 'visit', preps: [], weak: true };
const SPEECH: EngagementVerb = { frame: 'visit', format: 'visit', preps: ['before', 'to'], weak: true };
const CALL_ON: EngagementVerb = { frame: 'meet', format: 'bilateral', preps: ['on'], weak: true };

const isOneInOffice = (t: Token): boolean =>
  t.ent?.label === 'PERSON' || (t.tag === 'NN' && OFFICE_NOUNS.has(lemmaOf(t)) && lemmaOf(t) !== 'leader');

/** A parliament or an assembly of states, before which others come to speak. */
export const isChamber = (t: Token): boolean =>
  /^(?:parliament|congress|knesset|bundestag|duma|senate|assembly|legislature)$/.test(lemmaOf(t)) ||
  /^(?:(?:the )?(?:United Nations|UN|U\.N\.|NATO|African Union|Arab League|Security Council))$/.test(
    t.ent?.text ?? t.text,
  );

/** "spoke to the Bundestag", "before both houses of the Congress". */
const isBeforeChamber = (o: Token): boolean => isChamber(o) || pobjs(o, 'of').some(isChamber);
