import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { isVerb, lemmaOf, subjectOf } from '../tree.js';
import type { Cast } from './cast.js';
import { leftTokens } from './modifiers.js';
import { type Referent, referent } from './referent.js';

const AGAINST = /^(?:rebel|insurgent|opposition|guerr?illa|militant|separatist|dissident)s?$/;

/** Words before "rebels" that say nothing of which ones. */
const UNSAID = new Set(
  'armed main last largest new several other various remaining moderate exiled former two three four five key major leading rival local foreign different political senior sunni shiite shia muslim islamist islamic christian jihadist'.split(
    ' ',
  ),
);

/** Nouns for those who belong to an opposition named before them: "opposition figures", "rebel leaders". */
const THEIRS =
  /^(?:figure|politician|activist|group|party|leader|force|faction|representative|delegation|delegate|negotiator|fighter|official|movement|commander|team|coalition|alliance|chief|member|source)s?$/;

/** The word in a noun phrase for those who stand against a state. */
const opponentsIn = (token: Token): Token | undefined =>
  AGAINST.test(token.lower)
    ? token
    : THEIRS.test(token.lower)
      ? token.children.find((c) => c.i < token.i && /^(?:compound|amod|nmod)$/.test(c.dep) && AGAINST.test(c.lower))
      : undefined;

/** Whether a noun means those who stand against a state. */
export const isOpposed = (token: Token): boolean => opponentsIn(token) !== undefined;

/**
 * "Tuareg separatists", "the Syrian opposition", "western rebels": those who stand against a state, by the name of
 * their movement where the text gives it, else by the words for them.
 */
export function opposed(cast: Cast, token: Token, parties: readonly Party[]): Referent | undefined {
  const movement = parties.find((p) => !/^[A-Z]{3,}$/.test(p)) ?? calledSo(cast, token);
  if (movement) return referent(token, 'body', 'movement', [movement]);
  const noun = opponentsIn(token)!;
  const words = leftTokens(token)
    .filter((t) => t !== noun && (/^(?:JJ|NNP|NNPS)$/.test(t.tag) || t.ent?.label === 'NORP') && !UNSAID.has(t.lower))
    .map((t) => t.lower);
  // "the Syrian government and opposition", "the rebels": what was said before tells which.
  if (words.length === 0)
    return parties[0]
      ? against(cast, token, parties[0], undefined)
      : (sameState(cast, token) ?? facing(cast, token) ?? movementBefore(cast, token));
  // "the Labour opposition" is a matter of one country.
  if (noun.lower === 'opposition' && parties.length === 0) return undefined;
  const name = `${words.join(' ')} ${plural(noun)}`.replaceAll(' - ', '-');
  const listed = cast.ref.party(name, cast.day);
  const party = listed?.kind === 'movement' ? listed.party : name;
  return referent(token, 'body', 'armed or political opposition', [party]);
}

/** "the opposition National Council", "rebels from Darfur": a movement that the tables know by what stands beside. */
function calledSo(cast: Cast, token: Token): Party | undefined {
  const beside = token.childrenBy('appos').flatMap((a) => cast.at(a)?.parties ?? []);
  const from = token.children.find((c) => c.dep === 'prep' && /^(?:from|of|in)$/.test(c.lower))?.childrenBy('pobj')[0];
  const named = from && cast.ref.party(cast.doc.text.slice(token.start, from.end), cast.day);
  return beside.find((p) => !/^[A-Z]/.test(p)) ?? (named?.kind === 'movement' ? named.party : undefined);
}

/** The opposition is one; rebels are many. */
const plural = (token: Token): string =>
  lemmaOf(token) === 'opposition' || token.lower.endsWith('s') ? token.lower : `${token.lower}s`;

/** "the Syrian government and opposition", "rebels and the government of Syria": they stand against the other of the two. */
function sameState(cast: Cast, token: Token): Referent | undefined {
  const beside = token.dep === 'conj' ? governmentOver(token.head) : token.conjuncts[0];
  const state = beside && cast.at(beside);
  const [party] =
    (state?.kind === 'body' || state?.kind === 'state') && !token.children.some((c) => c.dep === 'poss')
      ? state.parties
      : [];
  if (!beside || !party || !/^[A-Z]{3}$/.test(party)) return undefined;
  const demonym = leftTokens(beside).find((t) => cast.ref.party(t.text, cast.day)?.how === 'demonym');
  return against(cast, token, party, demonym?.text);
}

/** "the government of Chad and rebels": the parser may join them to the state instead. */
const governmentOver = (t: Token): Token =>
  t.dep === 'pobj' && t.head.lower === 'of' && t.head.head.lower === 'government' ? t.head.head : t;

/** The opposition to a state, called by the demonym that the text or the table has, else by the state's name. */
function against(cast: Cast, token: Token, state: Party, demonym: string | undefined): Referent {
  const noun = plural(opponentsIn(token)!);
  const adjective = demonym ?? cast.ref.demonym(state);
  const name = adjective ? `${adjective} ${noun}` : `${cast.ref.partyName(state)}'s ${noun}`;
  const listed = cast.ref.party(name, cast.day);
  const id = listed?.kind === 'movement' ? listed.party : name.replace("'s ", ' ').toLowerCase();
  return referent(token, 'body', 'armed or political opposition', [id]);
}

/**
 * "X's president will not talk with the rebels": those that face the state of who deals with them, as named before or as
 * the table calls them.
 */
function facing(cast: Cast, token: Token): Referent | undefined {
  const verb = token.ancestors.find(isVerb);
  const subject = verb && subjectOf(verb);
  const [state, other] = subject && !subject.dominates(token) ? (cast.at(subject)?.parties ?? []) : [];
  if (!state || other || !/^[A-Z]{3}$/.test(state)) return undefined;
  const before = movementBefore(cast, token, (party) => cast.ref.home(party) === state);
  if (before) return before;
  const listed = ['rebels', 'opposition', 'separatists']
    .map((noun) => cast.ref.party(`${cast.ref.demonym(state)} ${noun}`, cast.day))
    .find((hit) => hit?.kind === 'movement');
  return listed && referent(token, 'body', 'movement that faces the state', [listed.party]);
}

/** How far back, in tokens, "the rebels" look for their movement. */
const REACH = 200;

/** "the rebels": the movement last named, of those that fit. */
function movementBefore(
  cast: Cast,
  token: Token,
  fits: (movement: Party) => boolean = () => true,
): Referent | undefined {
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!/^\p{Lu}/u.test(t.text) && !isOpposed(t)) continue;
    const r = cast.at(t);
    const party = r?.kind === 'pair' ? undefined : r?.parties.find((p) => !/^[A-Z]/.test(p) && fits(p));
    if (party) return referent(token, 'body', 'movement last named', [party]);
  }
  return undefined;
}

const BODY = /\b(?:Front|Movement|Army|Council|Coalition|Alliance|Party|Forces|Committee|Union|Congress)\b/;
const CAUSE =
  /\b(?:Liberation|Revolutionary|Democratic|Patriotic|Resistance|Justice|Freedom|Islamic|Free|Opposition|Transitional|Negotiations?)\b/;
const SMALL = /^(?:of|the|for|and|in)$/;

/** "the Liberation Army" in a text on X: what the tables call "Liberation Army of X". */
export function movementOf(cast: Cast, name: string): Party | undefined {
  if (!BODY.test(name)) return undefined;
  for (const state of cast.namedParties()) {
    // "the Council", beside Hamas, is not for that a part of it.
    if (!/^[A-Z]{3}$/.test(state)) continue;
    const hit = cast.ref.party(`${name} of ${cast.ref.partyName(state)}`, cast.day);
    if (hit?.kind === 'movement') return hit.party;
  }
  return undefined;
}

/**
 * The id of a movement that no table lists: the initials of its name, its country's left out ("National Liberation Front
 * of X": `nlf`).
 */
export function unlistedMovement(cast: Cast, name: string): Party | undefined {
  const words = name.split(/[\s-]+/).filter((w) => !SMALL.test(w) && !cast.ref.party(w, cast.day));
  return BODY.test(name) && CAUSE.test(name) && words.length >= 3
    ? words.map((w) => w[0]!.toLowerCase()).join('')
    : undefined;
}
