import type { Party } from '../record/types.js';
import { loadReference } from '../reference/index.js';

/**
 * The party that somebody's words mean: a code in either case (`USA`, `rus`, `taliban`) or any name (`Russia`, `the
 * Kremlin`); `undefined` where they mean none that the reference tables know.
 */
export function partyMeant(words: string): Party | undefined {
  const reference = loadReference();
  const isKnown = (code: Party) => reference.partyName(code) !== code;
  const code = [words, words.toUpperCase(), words.toLowerCase()].find(isKnown);
  return code ?? reference.party(words)?.party ?? reference.party(capitalised(words))?.party;
}

function capitalised(words: string): string {
  return words.replace(/(?<![\p{L}\p{N}])\p{Ll}/gu, (letter) => letter.toUpperCase());
}
