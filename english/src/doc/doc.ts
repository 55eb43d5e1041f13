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
  readonly #data: DocData;
  readonly #children: readonly (readonly Token[])[];
  readonly #paragraph: readonly Span[];
  readonly #sentence: readonly Span[];
  readonly #entity: readonly (Span | undefined)[];
  #edges: Edges | undefined;
  #chunks: readonly Span[] | undefined;

  constructor(data: DocData) {
    this.text = data.text;
    this.#data = data;
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

  /** The same words over another text of the same length, which differs from this one only where no token stands. */
  over(text: string): Doc {
    return text === this.text ? this : new Doc({ ...this.#data, text });
  }

  /** This document with the paragraphs of another over the same text, tokenized alike, in place of its own. */
  with(other: Doc): Doc {
    const tokens = [...this.#data.tokens];
    let sentences = [...this.#data.sentences];
    let entities = [...this.#data.entities];
    for (const { start, end, startChar } of other.paragraphs) {
      if (start === end) continue;
      const at = this.tokenAt(startChar)!.i;
      const by = at - start;
      const outside = (span: SpanData) => span.end <= at || span.start >= end + by;
      const moved = (spans: readonly SpanData[]) =>
        spans
          .filter((s) => s.start >= start && s.end <= end)
          .map((s) => ({ ...s, start: s.start + by, end: s.end + by }));
      for (let i = start; i < end; i++) {
        const token = other.#data.tokens[i]!;
        tokens[i + by] = { ...token, head: token.head + by };
      }
      sentences = [...sentences.filter(outside), ...moved(other.#data.sentences)].sort(inOrder);
      entities = [...entities.filter(outside), ...moved(other.#data.entities)].sort(inOrder);
    }
    return new Doc({ ...this.#data, tokens, sentences, entities });
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

const inOrder = (a: SpanData, b: SpanData): number => a.start - b.start;

function cover(n: number, spans: readonly Span[]): (Span | undefined)[] {
  const out = new Array<Span | undefined>(n).fill(undefined);
  for (const s of spans) out.fill(s, s.start, s.end);
  return out;
}
