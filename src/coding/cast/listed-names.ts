import type { Doc, Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Reference } from '../../reference/index.js';
import { OFFICE_NOUNS } from '../lexicon/roles.js';

/** A name of several words that the tables list whole: "Movement for Democracy and Justice in Chad". */
export interface ListedName {
  readonly start: number;
  readonly end: number;
  readonly party: Party;
  readonly kind: 'body' | 'state';
}

const SMALL = /^(?:of|for|and|the|in|de|'s|’s)$/;
const LONGEST = 11;
/** Names that the tables give in full score higher than any found inside the words. */
const WHOLE = 0.951;

/**
 * The names of states, movements and organisations that hold small words, by the indexes of their tokens. Parsers take such names
 * apart at "of" and "and", so they are read in a line.
 */
export function listedNames(doc: Doc, ref: Reference, day: string | undefined): ReadonlyMap<number, ListedName> {
  const out = new Map<number, ListedName>();
  for (let i = 0; i < doc.tokens.length; i++) {
    const found = nameAt(doc.tokens, i, ref, day);
    if (!found) continue;
    for (let k = found.start; k < found.end; k++) out.set(k, found);
    i = found.end - 1;
  }
  return out;
}

function nameAt(tokens: readonly Token[], i: number, ref: Reference, day: string | undefined): ListedName | undefined {
  if (!isName(tokens[i]!) || OFFICE_NOUNS.has(tokens[i]!.lower)) return undefined;
  let end = i + 1;
  while (end < tokens.length && end - i < LONGEST && (isName(tokens[end]!) || SMALL.test(tokens[end]!.lower))) end++;
  for (; end > i + 2; end--) {
    const run = tokens.slice(i, end);
    if (!isName(run.at(-1)!) || !run.some((t) => SMALL.test(t.lower))) continue;
    const hit = ref.party(textOf(run), day);
    if (!hit || hit.kind === 'group' || run.some((t) => OFFICE_NOUNS.has(t.lower))) continue;
    // What the words mean without their first or last is a name inside them ("the United States and Cuba"), not the words.
    const inside = [
      tokens.slice(i + 1, end),
      run.slice(0, run.findLastIndex((t) => isName(t) && t !== run.at(-1)) + 1),
    ];
    if (hit.score < WHOLE && inside.some((r) => ref.party(textOf(r), day)?.party === hit.party)) continue;
    const body = hit.kind === 'movement' || hit.kind === 'organization';
    return {
      start: i,
      end,
      party: hit.party,
      kind: body ? 'body' : 'state',
    };
  }
  return undefined;
}

const textOf = (run: readonly Token[]): string => run[0]!.doc.text.slice(run[0]!.start, run.at(-1)!.end);

const isName = (t: Token): boolean => /^\p{Lu}/u.test(t.text);
