import type { Lexicon } from '../model/decode.js';
import { hashText } from './hash.js';
import { isSpace, shapeOf } from './unicode.js';

const LONG_SHAPE = 100;
const SHAPE_RUN = 4;
const SUFFIX_LENGTH = 3;

/** What is known of a word apart from where it stands. */
export class Lexeme {
  readonly text: string;
  /** Lower-case text, or the form that the model takes it for (`n't` → `not`, `’` → `'`). */
  readonly norm: string;
  readonly isSpace: boolean;
  readonly #vocabulary: Vocabulary;
  #ids: Uint32Array | undefined;

  constructor(vocabulary: Vocabulary, text: string, norm: string) {
    this.#vocabulary = vocabulary;
    this.text = text;
    this.norm = norm;
    this.isSpace = isSpace(text);
  }

  get lower(): string {
    return this.text.toLowerCase();
  }

  /** The first code point. */
  get prefix(): string {
    return String.fromCodePoint(this.text.codePointAt(0)!);
  }

  /** The last three code points. */
  get suffix(): string {
    const { text } = this;
    let from = text.length;
    for (let k = 0; k < SUFFIX_LENGTH && from > 0; k++) from -= isPairEnd(text, from) ? 2 : 1;
    return text.slice(from);
  }

  /** Letter case and digits as a pattern (`Xxxxx`, `d.d`); runs are cut at four. */
  get shape(): string {
    const { text } = this;
    if (text.length >= LONG_SHAPE && countCodePoints(text) >= LONG_SHAPE) return 'LONG';
    let out = '';
    let last = '';
    let run = 0;
    for (const character of text) {
      const shape = shapeOf(character);
      run = shape === last ? run + 1 : 1;
      last = shape;
      if (run <= SHAPE_RUN) out += shape;
    }
    return out;
  }

  /** 64-bit ids of norm, prefix, suffix and shape as eight halves, the low one of each first. */
  get ids(): Uint32Array {
    if (!this.#ids) {
      this.#ids = new Uint32Array(8);
      this.#vocabulary.writeId(this.norm, this.#ids, 0);
      this.#vocabulary.writeId(this.prefix, this.#ids, 2);
      this.#vocabulary.writeId(this.suffix, this.#ids, 4);
      this.#vocabulary.writeId(this.shape, this.#ids, 6);
    }
    return this.#ids;
  }
}

function isPairEnd(text: string, end: number): boolean {
  if (end < 2) return false;
  const last = text.charCodeAt(end - 1);
  const before = text.charCodeAt(end - 2);
  return last >= 0xdc00 && last <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}

function countCodePoints(text: string): number {
  let n = 0;
  for (const _ of text) n++;
  return n;
}

/** Enough for a newspaper's words; beyond it the store starts afresh, so that memory stays bounded. */
const MAX_LEXEMES = 100_000;

/** The words seen so far. Equal text and norm give the same {@link Lexeme} as long as the store is not full. */
export class Vocabulary {
  readonly #symbols: ReadonlyMap<string, number>;
  readonly #norms: ReadonlyMap<string, string>;
  readonly #lexemes = new Map<string, Lexeme>();

  constructor(lexicon: Lexicon) {
    this.#symbols = new Map(Object.entries(lexicon.symbols));
    this.#norms = new Map(Object.entries(lexicon.norms));
  }

  get(text: string): Lexeme {
    const known = this.#lexemes.get(text);
    if (known) return known;
    if (this.#lexemes.size >= MAX_LEXEMES) this.#lexemes.clear();
    const made = this.withNorm(text, this.#norms.get(text) ?? text.toLowerCase());
    this.#lexemes.set(text, made);
    return made;
  }

  /** A lexeme of its own with a norm that differs from the text's usual one. */
  withNorm(text: string, norm: string): Lexeme {
    return new Lexeme(this, text, norm);
  }

  /** Writes the 64-bit id of a string as `[low, high]` at `at`. */
  writeId(text: string, out: Uint32Array, at: number): void {
    const symbol = text === '' ? 0 : this.#symbols.get(text);
    if (symbol === undefined) {
      hashText(text, out, at);
    } else {
      out[at] = symbol;
      out[at + 1] = 0;
    }
  }
}
