import type { Span, Token } from '@demarche/english';
import type { WordPieces } from './wordpiece.js';

/** A sentence as the encoder is shown it, behind what it is read against. */
export interface Window {
  /** Numbers of word pieces. */
  readonly pieces: readonly number[];
  /** Where the sentence itself begins among them. */
  readonly start: number;
  /** Where the first piece of a token of the sentence stands; undefined for one that was cut off or is a blank. */
  at(token: Token): number | undefined;
}

/** As many pieces are shown of the first sentence of the article, of the sentence before, and of the sentence itself. */
const LEAD = 28;
const BEFORE = 44;
const SENTENCE = 110;

/** What is shown of a sentence: the head of the article, the end of the sentence before it, and itself. */
export function windowOf(sentence: Span, words: WordPieces): Window {
  const { sentences } = sentence.doc;
  const i = sentences.indexOf(sentence);
  const [open, close] = [words.number('[CLS]'), words.number('[SEP]')];
  const piecesOf = (s: Span): number[] => s.tokens.flatMap((t) => words.of(t.text));
  const context = [
    ...(i > 1 ? [...piecesOf(sentences[0]!).slice(0, LEAD), close] : []),
    ...(i > 0 ? piecesOf(sentences[i - 1]!).slice(-BEFORE) : []),
  ];
  const pieces = [open, ...context, close];
  const start = pieces.length;
  const places = new Map<Token, number>();
  for (const token of sentence.tokens) {
    const own = words.of(token.text);
    if (own.length && pieces.length - start < SENTENCE) places.set(token, pieces.length);
    pieces.push(...own.slice(0, Math.max(0, SENTENCE - (pieces.length - start))));
  }
  pieces.push(close);
  return { pieces, start, at: (token) => places.get(token) };
}
