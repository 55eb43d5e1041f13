import { Doc, type SpanData } from './doc/doc.js';
import type { TokenData } from './doc/token.js';
import type { Model } from './model/decode.js';
import { EntityRecognizer } from './ner/recognizer.js';
import { Encoder } from './nn/encoder.js';
import { Compute } from './nn/kernels.js';
import { deprojectivize } from './parse/deprojectivize.js';
import { Parser } from './parse/parser.js';
import { findEdges } from './parse/tree.js';
import { Lemmatizer } from './tag/lemmatizer.js';
import { AttributeRuler } from './tag/ruler.js';
import { Tagger } from './tag/tagger.js';
import { Vocabulary } from './text/lexeme.js';
import { paragraphs, type Range } from './text/paragraphs.js';
import { type RawToken, Tokenizer } from './text/tokenizer.js';

/**
 * Tokens that are parsed as one. A longer paragraph, which no prose has, is parsed in pieces of this size, so that
 * memory stays bounded.
 */
const MAX_PIECE = 5000;

/** All stages, from text to {@link Doc}. */
export class Pipeline {
  readonly #tokenizer: Tokenizer;
  readonly #compute = new Compute();
  readonly #shared: Encoder;
  readonly #own: Encoder;
  readonly #tagger: Tagger;
  readonly #parser: Parser;
  readonly #ruler: AttributeRuler;
  readonly #lemmatizer: Lemmatizer;
  readonly #recognizer: EntityRecognizer;

  constructor(model: Model) {
    this.#tokenizer = new Tokenizer(model.tokenizer, new Vocabulary(model.lexicon));
    this.#shared = new Encoder(this.#compute, model, 'shared');
    this.#own = new Encoder(this.#compute, model, 'ner');
    this.#tagger = new Tagger(this.#compute, model);
    this.#parser = new Parser(this.#compute, model);
    this.#ruler = new AttributeRuler(model.ruler);
    this.#lemmatizer = new Lemmatizer(model.lemmas);
    this.#recognizer = new EntityRecognizer(this.#compute, model);
  }

  /** Parses a text. Any string will do; offsets are UTF-16 units. */
  parse(text: string): Doc {
    return this.#parse(text, paragraphs(text));
  }

  /**
   * Parses only the paragraphs that touch one of the ranges `[from, to)` (UTF-16 units). Offsets count from the start
   * of the whole text.
   */
  parseRanges(text: string, ranges: readonly (readonly [from: number, to: number])[]): Doc {
    const chosen = paragraphs(text).filter(({ start, end }) => ranges.some(([from, to]) => from < end && to > start));
    return this.#parse(text, chosen);
  }

  #parse(text: string, chosen: readonly Range[]): Doc {
    const out: Parts = { tokens: [], paragraphs: [], sentences: [], entities: [] };
    for (const { start, end } of chosen) {
      const first = out.tokens.length;
      const tokens = this.#tokenizer.tokenize(text.slice(start, end));
      for (let i = 0; i < tokens.length; i += MAX_PIECE) {
        this.#parsePiece(i === 0 && tokens.length <= MAX_PIECE ? tokens : tokens.slice(i, i + MAX_PIECE), start, out);
      }
      out.paragraphs.push({ start: first, end: out.tokens.length });
    }
    return new Doc({ text, ...out });
  }

  #parsePiece(tokens: readonly RawToken[], textStart: number, out: Parts): void {
    const n = tokens.length;
    const isSpace = (i: number) => tokens[i]!.lexeme.isSpace;
    const { tags, tree } = this.#encode(this.#shared, tokens, (x, stride) => ({
      tags: this.#tagger.tag(x, n),
      tree: this.#parser.parse(x, stride, n),
    }));
    let edges = findEdges(tree.heads);
    if (deprojectivize(tree, edges, isSpace)) edges = findEdges(tree.heads);
    const entities = this.#encode(this.#own, tokens, (x, stride) =>
      this.#recognizer.recognize(x, stride, n, { isSpace, isSentenceStart: (i) => edges.sentenceStart[i] === 1 }),
    );

    const attributes = this.#ruler.apply(
      tokens.map(({ lexeme }, i) => ({
        lower: lexeme.lower,
        isSpace: lexeme.isSpace,
        tag: tags[i]!,
        dep: tree.labels[i]!,
      })),
    );
    const first = out.tokens.length;
    for (let i = 0; i < n; i++) {
      const { lexeme, start } = tokens[i]!;
      const { tag, dep, pos, morph, lemma } = attributes[i]!;
      out.tokens.push({
        text: lexeme.text,
        start: textStart + start,
        lemma: lemma ?? this.#lemmatizer.lemmatize(lexeme.text, pos, morph),
        pos,
        tag,
        morph,
        head: first + tree.heads[i]!,
        dep,
      });
    }
    for (let i = 0, start = 0; i < n; i++) {
      if (i + 1 < n && !edges.sentenceStart[i + 1]) continue;
      out.sentences.push({ start: first + start, end: first + i + 1 });
      start = i + 1;
    }
    for (const { start, end, label } of entities) {
      out.entities.push({ start: first + start, end: first + end, label });
    }
  }

  #encode<T>(encoder: Encoder, tokens: readonly RawToken[], use: (x: number, stride: number) => T): T {
    return this.#compute.scratch(() => {
      const room = this.#compute.alloc(encoder.sizeFor(tokens.length));
      return use(encoder.encode(tokens, room), encoder.width * 4);
    });
  }
}

interface Parts {
  readonly tokens: TokenData[];
  readonly paragraphs: SpanData[];
  readonly sentences: SpanData[];
  readonly entities: SpanData[];
}
