import type { Token } from '@demarche/english';
import { lemmaOf } from '../tree.js';
import type { Cast } from './cast.js';
import { partiesOf, type Referent, referent } from './referent.js';

const MANY = /^(?:member|country|state|nation|power|government|republic|neighbou?r|ally)$/;

/**
 * "three Gulf states, A, B and C", "the Visegrad Group (A, B, C and D)": who stands behind a number or a name, where the
 * text goes on to say it.
 */
export function spelledOut(cast: Cast, token: Token): Referent | undefined {
  const opening = token.doc.tokens[token.i + 1]?.text ?? '';
  const counted = MANY.test(lemmaOf(token)) && token.tag === 'NNS' && token.children.some((c) => c.pos === 'NUM');
  const called = /^(?:Group|Quartet|Alliance|Bloc|Union|Council|Community)$/.test(token.text);
  if (!(counted && /^[,(:–—]$/.test(opening)) && !(called && opening === '(')) return undefined;
  const first = token.doc.tokens.slice(token.i + 2, token.i + 8).find((t) => t.pos === 'PROPN' && t.dep !== 'compound');
  if (!first) return undefined;
  const names = cast.group(first).filter((r) => r.kind === 'state');
  const parties = partiesOf(names);
  return parties.length > 1 ? referent(token, 'pair', 'spelled out', parties) : undefined;
}

const RIVALS = /^(?:faction|group|rival|movement|foe|enemy|neighbou?r|adversary|side|party)$/;

/** "Lebanese factions, X and Y": whether the names of a list say who its first noun means. */
export const isSpelledOut = ([first, ...names]: readonly Token[]): boolean =>
  first !== undefined &&
  names.length > 1 &&
  first.tag === 'NNS' &&
  RIVALS.test(lemmaOf(first)) &&
  names.every((n) => n.pos === 'PROPN') &&
  first.doc.tokens[first.i + 1]?.text === ',';
