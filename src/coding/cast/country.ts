import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { ENGAGEMENT_NOUNS } from '../lexicon/engagements.js';
import { topicOf } from '../topics.js';
import { isVerb, lemmaOf, subjectOf } from '../tree.js';
import type { Cast } from './cast.js';
import { isBody, isBodyOfStates } from './forums.js';
import { type Referent, referent } from './referent.js';

/** How far back, in tokens, "the country" and "the government" look for their state. */
const REACH = 80;

/** "the country": the state last named, by name or as where something happens. */
export function theCountry(cast: Cast, token: Token): Referent | undefined {
  // Nobody visits his own country: the subject's state is not the one meant.
  const subject =
    token.dep === 'dobj' || token.dep === 'pobj'
      ? subjectOf([token, ...token.ancestors].find(isVerb) ?? token)
      : undefined;
  const own = new Set(subject && subject !== token ? cast.group(subject).flatMap((r) => r.parties) : []);
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!/^(?:GPE|NORP|ORG|LOC|PERSON)$/.test(t.ent?.label ?? '') || t.ent!.end - 1 !== i) continue;
    const party = stateNamed(cast, t);
    if (party && !own.has(party)) return referent(token, 'state', 'the country last named', [party]);
  }
  return undefined;
}

/** The state that an entity names, or lies in where it is more than a place to meet. */
function stateNamed(cast: Cast, last: Token): Party | undefined {
  const hit = cast.ref.party(last.ent!.text, cast.day);
  if (hit && hit.kind !== 'state' && hit.kind !== 'territory') return undefined;
  if (hit && hit.how !== 'capital') return hit.party;
  if (last.ent!.label === 'PERSON' || isVenue(last)) return undefined;
  return hit?.party ?? cast.ref.place(last.ent!.text)?.party;
}

/** "talks in Geneva", "meets in Oslo": where others gather is not the country spoken of. */
const isVenue = (t: Token): boolean =>
  t.dep === 'pobj' &&
  /^(?:in|at)$/.test(t.head.lower) &&
  (ENGAGEMENT_NOUNS.has(lemmaOf(t.head.head)) ||
    /^(?:meet|hold|take|gather|convene|begin|resume)$/.test(lemmaOf(t.head.head)));

/** "the alliance", "the organisation": the body of states last named; "the movement": the movement last named. */
export function theBody(cast: Cast, token: Token): Referent | undefined {
  const isMeant = MOVEMENT.test(lemmaOf(token)) ? isMovement : isBodyOfStates;
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    const party = /^\p{Lu}/u.test(t.text) ? cast.at(t)?.parties.find(isMeant) : undefined;
    if (party) return referent(token, 'body', 'the body last named', [party]);
  }
  return undefined;
}

const MOVEMENT = /^(?:movement|faction|militia)$/;
const isMovement = (party: Party): boolean => isBody(party) && !isBodyOfStates(party);

/** "the administration" without a name is the one in Washington where that is spoken of. */
export function theAdministration(cast: Cast, token: Token): Referent | undefined {
  return cast.namedParties().has('USA') ? referent(token, 'body', 'the administration', ['USA']) : undefined;
}

/** "the government" beside a movement is the one it fights; else the state last named. */
export function theGovernment(cast: Cast, token: Token): Referent | undefined {
  const { tokens } = cast.doc;
  const faced = token.conjuncts.flatMap((c) => facedOrNamed(cast, c, true) ?? [])[0] ?? ofTopic(cast);
  if (faced) return referent(token, 'body', 'the government that a movement faces', [faced]);
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const party = facedOrNamed(cast, tokens[i]!);
    if (party) return referent(token, 'body', 'the government of the state last spoken of', [party]);
  }
  // "talks between the government and the Taliban": the movement may follow.
  for (let i = token.i + 1; i < token.sent.end; i++) {
    const party = facedOrNamed(cast, tokens[i]!, true);
    if (party) return referent(token, 'body', 'the government that a movement faces', [party]);
  }
  return undefined;
}

/** "Chadian civil war: ...": a text that opens with what concerns one state speaks of that state's government. */
function ofTopic(cast: Cast): Party | undefined {
  const { length } = topicOf(cast.doc.text);
  const states = cast.doc.tokens.filter((t) => t.end <= length).flatMap((t) => facedOrNamed(cast, t) ?? []);
  return new Set(states).size === 1 ? states[0] : undefined;
}

function facedOrNamed(cast: Cast, t: Token, movementsOnly = false): Party | undefined {
  if (!/^\p{Lu}/u.test(t.text) && t.ent?.label !== 'NORP') return undefined;
  const hit = cast.ref.party(t.ent && t.ent.label !== 'PERSON' ? t.ent.text : t.text, cast.day);
  if (hit?.kind === 'movement') return cast.ref.home(hit.party);
  return hit?.kind === 'state' && !movementsOnly ? hit.party : undefined;
}
