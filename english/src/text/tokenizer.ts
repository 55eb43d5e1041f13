import type { TokenizerRules } from '../model/decode.js';
import { Affixes, type AffixMatcher } from './affixes.js';
import type { Lexeme, Vocabulary } from './lexeme.js';
import { SpecialPhrases } from './special-phrases.js';
import { isSpaceUnit } from './unicode.js';

/** One token of a text. */
export interface RawToken {
  readonly lexeme: Lexeme;
  /** Offset of the first UTF-16 unit in the text. */
  readonly start: number;
  /** Whether one blank follows, which belongs to no token. */
  readonly spaceAfter: boolean;
}

/** Splits longer than this are rarely seen twice. */
const MAX_CACHED_LENGTH = 40;
const MAX_CACHED = 50_000;

/**
 * Splits text into the tokens that the model was trained on.
 *
 * Tokens and the single blanks between them tile the text; any other white space is a token of its own. Takes time
 * linear in the text whatever it holds.
 */
export class Tokenizer {
  readonly #affixes: AffixMatcher;
  readonly #vocabulary: Vocabulary;
  readonly #exceptions = new Map<string, readonly Lexeme[]>();
  readonly #longestException: number;
  readonly #phrases: SpecialPhrases;
  readonly #cache = new Map<string, readonly Lexeme[]>();

  constructor(rules: TokenizerRules, vocabulary: Vocabulary, affixes: AffixMatcher = new Affixes(rules)) {
    this.#affixes = affixes;
    this.#vocabulary = vocabulary;
    const entries = Object.entries(rules.exceptions);
    this.#longestException = Math.max(...entries.map(([text]) => text.length));
    // Phrases are split as if there were no exceptions, so before these are entered.
    this.#phrases = new SpecialPhrases(
      entries
        .map(([text]) => text)
        .filter((text) => text === ' ' || affixes.prefix(text) || affixes.suffix(text) || affixes.infixes(text).length)
        .map((text) => this.#splitChunk(text).map((lexeme) => lexeme.text)),
    );
    for (const [text, tokens] of entries) {
      const lexemes = tokens.map(([orth, norm]) =>
        norm === undefined ? vocabulary.get(orth) : vocabulary.withNorm(orth, norm),
      );
      this.#exceptions.set(text, lexemes);
    }
  }

  /** The tokens of a text in order. */
  tokenize(text: string): RawToken[] {
    const tokens: RawToken[] = [];
    const { length } = text;
    let start = 0;
    let inSpace = length > 0 && isSpaceUnit(text.charCodeAt(0));
    for (let i = 0; i < length; i++) {
      const unit = text.charCodeAt(i);
      if (isSpaceUnit(unit) === inSpace) continue;
      inSpace = !inSpace;
      const followed = unit === 0x20;
      if (start < i) this.#push(text.slice(start, i), start, followed, tokens);
      start = followed ? i + 1 : i;
    }
    if (start < length) this.#push(text.slice(start), start, false, tokens);
    return this.#phrases.apply(text, tokens, (phrase) => this.#exception(phrase));
  }

  #push(chunk: string, at: number, followed: boolean, tokens: RawToken[]): void {
    const lexemes = this.#split(chunk);
    let start = at;
    for (let k = 0; k < lexemes.length; k++) {
      const lexeme = lexemes[k]!;
      tokens.push({ lexeme, start, spaceAfter: followed && k === lexemes.length - 1 });
      start += lexeme.text.length;
    }
  }

  #exception(text: string): readonly Lexeme[] | undefined {
    return text.length <= this.#longestException ? this.#exceptions.get(text) : undefined;
  }

  #split(chunk: string): readonly Lexeme[] {
    const special = this.#exception(chunk);
    if (special) return special;
    if (chunk.length > MAX_CACHED_LENGTH) return this.#splitChunk(chunk);
    const cached = this.#cache.get(chunk);
    if (cached) return cached;
    if (this.#cache.size >= MAX_CACHED) this.#cache.clear();
    const made = this.#splitChunk(chunk);
    this.#cache.set(chunk, made);
    return made;
  }

  #splitChunk(chunk: string): Lexeme[] {
    const before: Lexeme[] = [];
    const after: Lexeme[] = [];
    const middle = this.#stripAffixes(chunk, before, after);
    if (middle !== '') this.#splitMiddle(middle, before);
    for (let k = after.length - 1; k >= 0; k--) before.push(after[k]!);
    return before;
  }

  /** Takes prefixes and suffixes off, into `before` and (outermost first) `after`; gives what is left. */
  #stripAffixes(chunk: string, before: Lexeme[], after: Lexeme[]): string {
    let text = chunk;
    let lastLength = 0;
    while (text.length !== lastLength) {
      if (this.#exception(text)) break;
      lastLength = text.length;
      const prefix = this.#affixes.prefix(text);
      const rest = prefix ? text.slice(prefix) : text;
      if (prefix && this.#exception(rest)) {
        before.push(this.#vocabulary.get(text.slice(0, prefix)));
        return rest;
      }
      const suffix = this.#affixes.suffix(rest);
      if (suffix) {
        const withoutSuffix = text.slice(0, -suffix);
        after.push(this.#vocabulary.get(text.slice(-suffix)));
        if (this.#exception(withoutSuffix)) return withoutSuffix;
      }
      if (prefix) before.push(this.#vocabulary.get(text.slice(0, prefix)));
      text = suffix ? rest.slice(0, -suffix) : rest;
    }
    return text;
  }

  #splitMiddle(text: string, out: Lexeme[]): void {
    const special = this.#exception(text);
    if (special) {
      out.push(...special);
      return;
    }
    const infixes = this.#affixes.isUrl(text) ? [] : this.#affixes.infixes(text);
    let start = 0;
    for (const [from, to] of infixes) {
      if (from === 0) continue;
      if (from !== start) out.push(this.#vocabulary.get(text.slice(start, from)));
      out.push(this.#vocabulary.get(text.slice(from, to)));
      start = to;
    }
    if (start < text.length) out.push(this.#vocabulary.get(text.slice(start)));
  }
}
