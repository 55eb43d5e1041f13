import type { Token } from '@demarche/english';
import type { Party } from '../record/types.js';
import type { Cast } from './cast/cast.js';
import { isBody, isForum } from './cast/forums.js';
import type { Referent } from './cast/referent.js';
import { ENGAGEMENT_NOUNS } from './lexicon/engagements.js';
import { attends } from './predicates/attendance.js';
import { distinct, type Participants, partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { namedPlace, placesUnder } from './predicates/sides/places.js';
import { phrase } from './site.js';
import { isVerb, lemmaOf, pobjs } from './tree.js';

/**
 * The sides of an attendance: who goes deals with whoever holds the gathering. A forum of states, and a body that meets
 * at one of its members', stand back for the state that hosts them; a body in its own house is itself the host.
 */
export function withHost(parts: Participants, reading: Reading, cast: Cast): Participants {
  const away = attends(reading) ? bodyAway(parts, reading, cast) : undefined;
  const isRound = (p: Party) => isForum(p) || p === away?.parties[0];
  const guests = partiesOf(parts.all).filter((p) => !isRound(p));
  const keep = (rs: readonly Referent[]) => (guests.length ? rs.filter((r) => !r.parties.every(isRound)) : rs);
  const without: Participants = { actor: keep(parts.actor), recipient: keep(parts.recipient), all: keep(parts.all) };
  const forum = parts.all.find((r) => r.parties.some(isForum));
  // Several stay away from one host; several who come may only meet each other there.
  const come =
    guests.length === 1 || (STAY_AWAY.test(reading.act) && partiesOf(without.actor).length === guests.length);
  if (!come || guests.some(isBody) || !(forum || attends(reading) || gathers(reading))) return without;
  const noun = gathering(reading);
  const host = forum ? (fromPlace(noun, cast) ?? hostOfForum(forum, cast)) : hostOfGathering(noun, cast);
  if (!host || guests.includes(host.parties[0]!)) return without;
  // Without a host of its own an offer to come is the host's.
  if (reading.act === 'invite' && without.actor.length === 0)
    return { ...without, actor: [host], all: distinct([host, ...without.all]) };
  return { ...without, recipient: [...without.recipient, host], all: distinct([...without.all, host]) };
}

const STAY_AWAY = /^(?:decline|cancel)$/;

/** "leaders of X gather in Paris": who gathers elsewhere comes to a host. */
const gathers = ({ kernel }: Reading): boolean => kernel.verb?.frame === 'convene';

/** "boycotts the Commonwealth summit in Kigali": a body that meets where it has no house. */
function bodyAway(parts: Participants, reading: Reading, cast: Cast): Referent | undefined {
  const noun = gathering(reading);
  const body = parts.all.find(
    (r) => r.parties.every((p) => isBody(p) && !HOUSED.test(p)) && noun.dominates(r.token) && r.token !== noun,
  );
  return body && fromPlace(noun, cast) ? body : undefined;
}

const HOUSED = /^(?:EUR|NATO|UNO)$/;

/** The noun phrase that names the gathering. */
const gathering = ({ kernel }: Reading): Token =>
  (kernel.verb?.frame === 'attend' ? kernel.token.childrenBy('dobj')[0] : undefined) ?? kernel.token;

function hostOfForum(forum: Referent, cast: Cast): Referent | undefined {
  return fromFacts(forum.token, forum.token.doc.text.slice(...forum.span), cast);
}

function hostOfGathering(noun: Token, cast: Cast): Referent | undefined {
  // Talks are between those who talk, wherever they do.
  if (ENGAGEMENT_NOUNS.get(lemmaOf(noun))?.format === 'talks' || isPeaceTalks(noun)) return undefined;
  const named = noun.ent?.text ?? phrase(noun, ['relcl', 'acl', 'appos']).text;
  return fromPlace(noun, cast) ?? fromFacts(noun, named, cast);
}

/** "the peace conference in Vienna" is talks of those at war. */
const isPeaceTalks = (noun: Token): boolean => noun.children.some((c) => c.dep === 'compound' && c.lower === 'peace');

function fromFacts(token: Token, words: string, cast: Cast): Referent | undefined {
  const hit = cast.ref.gathering(words, cast.day);
  return hit?.host ? state(token, hit.host, `host of ${hit.id}`) : undefined;
}

/** "the conference in Rome", "the Beijing Olympics": the state where it takes place. */
export function fromPlace(noun: Token, cast: Cast): Referent | undefined {
  const places = [
    ...placesUnder(noun),
    ...behind(noun),
    ...noun.children.filter((c) => c.i < noun.i && (c.dep === 'compound' || c.dep === 'nmod')),
  ];
  for (const t of places) {
    const place = namedPlace(t, cast);
    if (place) return state(t, place.party, `place ${place.how}`);
  }
  return undefined;
}

/** "will go to the games in Rome": the place right behind the noun may hang on the verb above it. */
function behind(noun: Token): Token[] {
  const verb = noun.dep === 'dobj' ? noun.head : noun.dep === 'pobj' ? noun.head.head : undefined;
  const end = Math.max(...noun.subtree.map((t) => t.i)) + 1;
  return verb && isVerb(verb) ? pobjs(verb, 'in', 'at').filter((o) => o.head.i === end) : [];
}

const state = (token: Token, party: string, how: string): Referent => ({
  token,
  kind: 'state',
  parties: [party],
  span: [token.start, token.end],
  rule: `coding/hosts:${how}`,
});
