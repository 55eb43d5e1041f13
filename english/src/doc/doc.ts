import { type Edges, subtreeEdges } from './edges.js';
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
  readonly #paragraph: readonly Span[];
  readonly #sentence: readonly Span[];
  readonly #entity: readonly (Span | undefined)[];
  #edges: Edges | undefined;
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
    this.#paragraph = cover(this.tokens.length, this.paragraphs) as readonly Span[];
    this.#sentence = cover(this.tokens.length, this.sentences) as readonly Span[];
    this.#entity = cover(this.tokens.length, this.entities);
  }

  childrenOf(token: Token): readonly Token[] {
    return this.#children[token.i]!;
  }

  paragraphOf(token: Token): Span {
    return this.#paragraph[token.i]!;
  }

  sentenceOf(token: Token): Span {
    return this.#sentence[token.i]!;
  }

  entityOf(token: Token): Span | undefined {
    return this.#entity[token.i];
  }

  /** The smallest span that holds the token and all it dominates. */
  subtreeSpanOf(token: Token): Span {
    this.#edges ??= subtreeEdges(this.tokens.map((t) => t.head.i));
    return new Span(this, this.#edges.left[token.i]!, this.#edges.right[token.i]! + 1);
  }

  /** Base noun phrases in text order; none nests in another. */
  get nounChunks(): readonly Span[] {
    this.#chunks ??= nounChunks(this);
    return this.#chunks;
  }

  /** The token that the UTF-16 unit at `offset` belongs to; undefined between tokens and outside the text. */
  tokenAt(offset: number): Token | undefined {
    const token = this.tokens[this.#firstEndingAfter(offset)];
    return token && token.start <= offset ? token : undefined;
  }

  /**
   * The smallest span of whole tokens that covers the UTF-16 range `[from, to)`; undefined when no token lies in it.
   */
  spanAt(from: number, to: number): Span | undefined {
    const start = this.#firstEndingAfter(from);
    let end = this.#firstEndingAfter(to);
    if (end < this.tokens.length && this.tokens[end]!.start < to) end++;
    return start < end ? new Span(this, start, end) : undefined;
  }

  #firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.tokens[middle]!.end > offset) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function cover(n: number, spans: readonly Span[]): (Span | undefined)[] {
  const out = new Array<Span | undefined>(n).fill(undefined);
  for (const s of spans) out.fill(s, s.start, s.end);
  return out;
}
