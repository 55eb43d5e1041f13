import type { Doc } from './doc.js';
import type { Token } from './token.js';

/** A run of tokens `[start, end)` of a {@link Doc}: a sentence, an entity, a noun chunk, or any other. */
export class Span {
  readonly doc: Doc;
  /** Index of the first token. */
  readonly start: number;
  /** Index just past the last token. */
  readonly end: number;
  /** Entity type (`GPE`, `PERSON`, …) or chunk kind; empty for sentences. */
  readonly label: string;

  constructor(doc: Doc, start: number, end: number, label = '') {
    this.doc = doc;
    this.start = start;
    this.end = end;
    this.label = label;
  }

  get tokens(): readonly Token[] {
    return this.doc.tokens.slice(this.start, this.end);
  }

  /** UTF-16 offset of the span's first unit in the document. */
  get startChar(): number {
    return this.doc.tokens[this.start]?.start ?? this.doc.text.length;
  }

  /** UTF-16 offset just past the span. */
  get endChar(): number {
    return this.end > this.start ? this.doc.tokens[this.end - 1]!.end : this.startChar;
  }

  get text(): string {
    return this.doc.text.slice(this.startChar, this.endChar);
  }

  /**
   * The token that the others of the span depend on: a sentence's root if one lies in the span; else, of the tokens
   * whose heads lie outside, the one nearest to its root, the first of equals.
   */
  get root(): Token {
    let best: Token | undefined;
    let bestDepth = Number.POSITIVE_INFINITY;
    for (const token of this.tokens) {
      if (!token.isRoot && this.contains(token.head)) continue;
      const depth = token.ancestors.length;
      if (depth < bestDepth) [best, bestDepth] = [token, depth];
    }
    return best ?? this.doc.tokens[this.start]!;
  }

  contains(token: Token): boolean {
    return token.doc === this.doc && token.i >= this.start && token.i < this.end;
  }

  toString(): string {
    return this.text;
  }
}
