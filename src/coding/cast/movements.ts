import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { lemmaOf } from '../tree.js';
import { leftTokens } from './modifiers.js';
import { type Referent, referent } from './referent.js';

const ARMED = new Set(
  'rebel rebels insurgent insurgents opposition guerrilla guerrillas militant militants separatist separatists'.split(
    ' ',
  ),
);

/** "Tuareg separatists", "the Syrian opposition": those who stand against the state named beside them. */
export function opposed(token: Token, parties: readonly Party[]): Referent | undefined {
  const lemma = lemmaOf(token);
  if (!ARMED.has(lemma)) return undefined;
  const movement = parties.find((p) => !/^[A-Z]{3,}$/.test(p));
  if (movement) return referent(token, 'body', 'movement', [movement]);
  if (parties.length === 0) return undefined;
  const words = leftTokens(token)
    .filter((t) => t.pos !== 'DET' && /^\p{Lu}/u.test(t.text))
    .map((t) => t.lower);
  return referent(token, 'body', 'armed or political opposition', [`${words.join(' ')} ${lemma}`.trim()]);
}

const BODY = /\b(?:Front|Movement|Army|Council|Coalition|Alliance|Party|Forces)\b/;
const CAUSE =
  /\b(?:Liberation|National|Revolutionary|People|Democratic|Patriotic|Resistance|Justice|Freedom|Islamic|Free)\b/;

/** The id of a movement that no table lists: the initials of its name ("National Liberation Front": `nlf`). */
export function unlistedMovement(name: string): Party | undefined {
  const words = name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w));
  return BODY.test(name) && CAUSE.test(name) && words.length >= 3
    ? words.map((w) => w[0]!.toLowerCase()).join('')
    : undefined;
}
