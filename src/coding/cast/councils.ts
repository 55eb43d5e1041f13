import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Cast } from './cast.js';

/** "the National Security Council", "the Supreme Economic Council": one state's own, though a body of states is called so too. */
export function isStatesOwn(council: Token): boolean {
  if (council.text !== 'Council') return false;
  const { tokens } = council.doc;
  let first = council.i;
  while (/^\p{Lu}/u.test(tokens[first - 1]?.text ?? '')) first--;
  const name = tokens.slice(first, council.i).map((t) => t.text);
  // "the Supreme Council of the Gulf states": of several states, where nothing says what it is for.
  return name.some((w, i) => /^(?:National|Federal)$/.test(w) || (w === 'Supreme' && i < name.length - 1));
}

/** "Iran's Security Council": whose council it is, where a state stands before the name of a body of states. */
export const statesOfCouncil = (cast: Cast, council: Token, name: string): readonly Party[] =>
  name === 'Security Council' ? (council.childrenBy('poss').flatMap((p) => cast.group(p))[0]?.parties ?? []) : [];
