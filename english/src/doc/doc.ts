import { nounChunks } from './noun-chunks.js';
import { Span } from './span.js';
import { Token, type TokenData } from './token.js';

/** Token index ranges `[start, end)`, with a label where the kind has one. */
export interface SpanData {
  readonly start: number;
  readonly end: number;
  readonly label?: string;
}

/** The parts a {@link Doc} is made of. */
export interface DocData {
  readonly text: string;
  readonly tokens: readonly TokenData[];
  readonly paragraphs: readonly SpanData[];
  readonly sentences: readonly SpanData[];
  readonly entities: readonly SpanData[];
}

/** A parsed text: paragraphs, sentences, tokens, entities, noun chunks, and the tree. Immutable. */
export class Doc {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  readonly entities: readonly Span[];
  readonly #children: readonly (readonly Token[])[];
  readonly #sentence: readonly Span[];
  readonly #entity: readonly (Span | undefined)[];
  #chunks: readonly Span[] | undefined;

  constructor(data: DocData) {
    this.text = data.text;
    this.tokens = data.tokens.map((t, i) => new Token(this, i, t));
    const spans = (xs: readonly SpanData[]) => xs.map((s) => new Span(this, s.start, s.end, s.label));
    this.paragraphs = spans(data.paragraphs);
    this.sentences = spans(data.sentences);
    this.entities = spans(data.entities);
    const children: Token[][] = this.tokens.map(() => []);
    for (const t of this.tokens) if (!t.isRoot) children[t.head.i]!.push(t);
    this.#children = children;
    this.#sentence = cover(this.tokens.length, this.sentences) as readonly Span[];
    this.#entity = cover(this.tokens.length, this.entities);
  }

  childrenOf(token: Token): readonly Token[] {
    return this.#children[token.i]!;
  }

  sentenceOf(token: Token): Span {
    return this.#sentence[token.i]!;
  }

  entityOf(token: Token): Span | undefined {
    return this.#entity[token.i];
  }

  /** Base noun phrases in text order; none nests in another. */
  get nounChunks(): readonly Span[] {
    this.#chunks ??= nounChunks(this);
    return this.#chunks;
  }

  /**
   * The smallest span of whole tokens that covers the UTF-16 range `[from, to)`; undefined when no token lies in it.
   */
  spanAt(from: number, to: number): Span | undefined {
    const start = this.tokens.findIndex((t) => t.end > from);
    if (start < 0 || this.tokens[start]!.start >= to) return undefined;
    let end = start;
    while (end < this.tokens.length && this.tokens[end]!.start < to) end++;
    return new Span(this, start, end);
  }
}

function cover(n: number, spans: readonly Span[]): (Span | undefined)[] {
  const out = new Array<Span | undefined>(n).fill(undefined);
  for (const s of spans) out.fill(s, s.start, s.end);
  return out;
}
