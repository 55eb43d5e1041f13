import type { Span, Token } from '@demarche/english';
import { TITLE_WORDS } from '../lexicon/roles.js';

/** A proper name as it stands in the text, parted into office words and the name itself. */
export interface NameRun {
  readonly tokens: readonly Token[];
  readonly title: string;
  readonly name: string;
  readonly nameTokens: readonly Token[];
}

const INNER = /^(?:-|–|’s|al|el|bin|ibn|von|van|der|den|de|da|di|du|la|le|dos|of|and|abu|ul|ur)$/i;
const DAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const isName = (t: Token) =>
  t.pos === 'PROPN' || (t.pos === 'NOUN' && /^\p{Lu}/u.test(t.text)) || (t.pos === 'ADJ' && /^\p{Lu}/u.test(t.text));

/** "the Relief Forces in Lagos": an entity that goes on with where they are. */
const endOf = (ent: Span, head: Token): number =>
  ent.tokens.find((t) => t.i > head.i && t.dep === 'prep' && /^(?:in|at|near)$/.test(t.lower))?.i ?? ent.end;

/** The run of name tokens around a token: its entity where there is one, else the capitalised words that lean on it. */
export function nameRun(token: Token): NameRun {
  const doc = token.doc;
  let from = token.i;
  let to = token.i + 1;
  const ent = token.ent;
  if (ent && ent.label !== 'NORP' && ent.label !== 'DATE' && ent.label !== 'CARDINAL') {
    from = Math.min(from, ent.start);
    // "Organization of American States": a name headed by its first word goes on behind it.
    to = Math.max(to, ent.root === token ? endOf(ent, token) : token.i + 1);
  }
  const sameSentence = (i: number) =>
    doc.tokens[i] !== undefined && doc.sentenceOf(doc.tokens[i]!) === doc.sentenceOf(token);
  while (from > 0 && sameSentence(from - 1)) {
    const left = doc.tokens[from - 1]!;
    const leans =
      left.head.i >= from &&
      left.head.i < to &&
      (left.dep === 'compound' || left.dep === 'amod' || left.dep === 'nmod');
    const hyphen =
      INNER.test(left.text) &&
      left.text.length <= 3 &&
      left.text !== 'and' &&
      left.text !== 'of' &&
      from > 1 &&
      isName(doc.tokens[from - 2]!);
    // "On Monday Chile said": the day is no part of the name.
    if (DAY.test(left.lower)) break;
    if (!(leans && (isName(left) || TITLE_WORDS.has(left.lower))) && !hyphen) break;
    from--;
  }
  const tokens = doc.tokens.slice(from, to);
  let cut = 0;
  while (
    cut < tokens.length - 1 &&
    (TITLE_WORDS.has(tokens[cut]!.lower) || tokens[cut]!.pos === 'PUNCT' || tokens[cut]!.pos === 'DET')
  )
    cut++;
  // An office may follow a demonym ("US President Barack Obama"): everything up to the last title word is office.
  for (let i = tokens.length - 2; i >= cut; i--) {
    if (TITLE_WORDS.has(tokens[i]!.lower) && tokens[i]!.lower !== 'state') {
      cut = i + 1;
      break;
    }
    if (TITLE_WORDS.has(tokens[i]!.lower) && i > 0) {
      cut = Math.max(cut, i + 1);
      break;
    }
  }
  const nameTokens = tokens.slice(cut);
  const slice = (ts: readonly Token[]) => (ts.length ? doc.text.slice(ts[0]!.start, ts.at(-1)!.end) : '');
  return { tokens, title: slice(tokens.slice(0, cut)), name: slice(nameTokens).replace(/['’]s?$/, ''), nameTokens };
}
