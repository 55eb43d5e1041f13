import type { Span, Token } from '@demarche/english';
import type { WordPieces } from './wordpiece.js';

/** A sentence as the encoder is shown it, behind what it is read against. */
export interface Window {
  /** Numbers of word pieces. */
  readonly pieces: readonly number[];
  /** Where the sentence itself begins among them. */
  readonly start: number;
  /** Where the first piece of a token stands; undefined for one that is not shown or is a blank. */
  at(token: Token): number | undefined;
}

/** As many pieces are shown of the first sentence of the article, of the sentence before, and of the sentence itself. */
const LEAD = 28;
const BEFORE = 44;
const SENTENCE = 110;

/** The sentences that are shown before another: the first of the article, and the one before it. */
export function contextOf(sentence: Span): { readonly lead?: Span; readonly before?: Span } {
  const { sentences } = sentence.doc;
  const i = sentences.indexOf(sentence);
  return { ...(i > 1 && { lead: sentences[0]! }), ...(i > 0 && { before: sentences[i - 1]! }) };
}

/** What is shown of a sentence: the head of the article, the end of the sentence before it, and itself. */
export function windowOf(sentence: Span, words: WordPieces): Window {
  const bar = (name: string): Shown => ({ piece: words.number(name) });
  const piecesOf = (s: Span): Shown[] =>
    s.tokens.flatMap((token) => words.of(token.text).map((piece, n) => (n === 0 ? { piece, token } : { piece })));
  const { lead, before } = contextOf(sentence);
  const context = [
    bar('[CLS]'),
    ...(lead ? [...piecesOf(lead).slice(0, LEAD), bar('[SEP]')] : []),
    ...(before ? piecesOf(before).slice(-BEFORE) : []),
    bar('[SEP]'),
  ];
  const all = [...context, ...piecesOf(sentence).slice(0, SENTENCE), bar('[SEP]')];
  const places = new Map(all.flatMap(({ token }, i) => (token ? [[token, i] as const] : [])));
  return { pieces: all.map(({ piece }) => piece), start: context.length, at: (token) => places.get(token) };
}

/** A word piece, with the token that it is the first of. */
interface Shown {
  readonly piece: number;
  readonly token?: Token;
}
