import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { lemmaOf } from '../tree.js';
import type { Cast } from './cast.js';
import { leftTokens } from './modifiers.js';
import { type Referent, referent } from './referent.js';

const AGAINST = /^(?:rebel|insurgent|opposition|guerr?illa|militant|separatist|dissident)s?$/;

/** Words before "rebels" that say nothing of which ones. */
const UNSAID = new Set(
  'armed main last largest new several other various remaining moderate exiled former two three four five key major leading rival local foreign different political senior'.split(
    ' ',
  ),
);

/** Whether a noun means those who stand against a state. */
export const isOpposed = (token: Token): boolean => AGAINST.test(token.lower);

/**
 * "Tuareg separatists", "the Syrian opposition", "western rebels": those who stand against a state, by the name of
 * their movement where the text gives it, else by the words for them.
 */
export function opposed(cast: Cast, token: Token, parties: readonly Party[]): Referent | undefined {
  const movement = parties.find((p) => !/^[A-Z]{3,}$/.test(p));
  if (movement) return referent(token, 'body', 'movement', [movement]);
  const words = leftTokens(token)
    .filter((t) => (/^(?:JJ|NNP|NNPS)$/.test(t.tag) || t.ent?.label === 'NORP') && !UNSAID.has(t.lower))
    .map((t) => t.lower);
  // "the Syrian government and opposition", "the rebels": what was said before tells which.
  if (words.length === 0) return sameState(cast, token) ?? (parties.length ? undefined : movementBefore(cast, token));
  return referent(token, 'body', 'armed or political opposition', [`${words.join(' ')} ${plural(token)}`]);
}

/** The opposition is one; rebels are many. */
const plural = (token: Token): string =>
  lemmaOf(token) === 'opposition' || token.lower.endsWith('s') ? token.lower : `${token.lower}s`;

/** "the Syrian government and opposition": a modifier that the parser gave to the first of the two. */
function sameState(cast: Cast, token: Token): Referent | undefined {
  if (token.dep !== 'conj' || token.children.some((c) => c.dep === 'det' || c.dep === 'poss')) return undefined;
  const demonym = leftTokens(token.head).find((t) => cast.ref.party(t.text, cast.day)?.how === 'demonym');
  return (
    demonym &&
    referent(token, 'body', 'armed or political opposition', [`${demonym.text.toLowerCase()} ${plural(token)}`])
  );
}

/** How far back, in tokens, "the rebels" look for their movement. */
const REACH = 200;

/** "the rebels": the movement last named. */
function movementBefore(cast: Cast, token: Token): Referent | undefined {
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!/^\p{Lu}/u.test(t.text) && !isOpposed(t)) continue;
    const r = cast.at(t);
    const party = r?.kind === 'pair' ? undefined : r?.parties.find((p) => !/^[A-Z]/.test(p));
    if (party) return referent(token, 'body', 'movement last named', [party]);
  }
  return undefined;
}

const BODY = /\b(?:Front|Movement|Army|Council|Coalition|Alliance|Party|Forces|Committee|Union|Congress)\b/;
const CAUSE =
  /\b(?:Liberation|Revolutionary|Democratic|Patriotic|Resistance|Justice|Freedom|Islamic|Free|Opposition|Transitional|Negotiations?)\b/;
const SMALL = /^(?:of|the|for|and|in)$/;

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
