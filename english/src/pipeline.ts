import { Doc, type SpanData } from './doc/doc.js';
import type { TokenData } from './doc/token.js';
import type { StandIns, TextRange } from './english.js';
import type { Model } from './model/decode.js';
import { EntityRecognizer, type EntitySpan } from './ner/recognizer.js';
import { Encoder } from './nn/encoder.js';
import { Compute } from './nn/kernels.js';
import { from } from './nn/vectors.js';
import { deprojectivize } from './parse/deprojectivize.js';
import { Parser } from './parse/parser.js';
import { type Edges, findEdges, type Tree } from './parse/tree.js';
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
/** Tokens that go through the encoders together, so that weights are fetched into the cache less often. */
const BATCH = 256;

/** All stages, from text to {@link Doc}. */
export class Pipeline {
  readonly #vocabulary: Vocabulary;
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
    this.#vocabulary = new Vocabulary(model.lexicon);
    this.#tokenizer = new Tokenizer(model.tokenizer, this.#vocabulary);
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
   * @param standIns words that some are taken for, by the offset of these; texts, lemmas and offsets stay theirs
   */
  parseRanges(text: string, ranges: readonly TextRange[], standIns?: StandIns): Doc {
    const chosen = paragraphs(text).filter(({ start, end }) => ranges.some(([from, to]) => from < end && to > start));
    return this.#parse(text, chosen, standIns);
  }

  #parse(text: string, chosen: readonly Range[], standIns?: StandIns): Doc {
    const out: Parts = { tokens: [], paragraphs: [], sentences: [], entities: [] };
    let batch: Piece[] = [];
    let size = 0;
    const flush = () => {
      if (batch.length > 0) this.#parseBatch(batch, out);
      batch = [];
      size = 0;
    };
    let first = 0;
    for (const { start, end } of chosen) {
      const tokens = this.#tokenizer.tokenize(text.slice(start, end));
      for (let i = 0; i < tokens.length; i += MAX_PIECE) {
        const piece = i === 0 && tokens.length <= MAX_PIECE ? tokens : tokens.slice(i, i + MAX_PIECE);
        batch.push({ tokens: piece, seen: this.#seen(piece, start, standIns), start });
        size += Math.min(tokens.length - i, MAX_PIECE);
        if (size >= BATCH) flush();
      }
      out.paragraphs.push({ start: first, end: first + tokens.length });
      first += tokens.length;
    }
    flush();
    return new Doc({ text, ...out });
  }

  /** The tokens as the model sees them. */
  #seen(tokens: readonly RawToken[], start: number, standIns: StandIns | undefined): readonly RawToken[] {
    if (!standIns) return tokens;
    return tokens.map((token) => {
      const word = standIns.get(start + token.start);
      return word === undefined ? token : { ...token, lexeme: this.#vocabulary.get(word) };
    });
  }

  #parseBatch(batch: readonly Piece[], out: Parts): void {
    const texts = batch.map((piece) => piece.seen);
    const parsed = this.#compute.scratch(() => {
      const vectors = this.#shared.encode(texts);
      const tags = this.#tagger.tag(
        vectors,
        texts.reduce((n, tokens) => n + tokens.length, 0),
      );
      let first = 0;
      return texts.map((tokens) => {
        const n = tokens.length;
        const tree = this.#parser.parse(from(vectors, first), n);
        first += n;
        let edges = findEdges(tree.heads);
        if (deprojectivize(tree, edges, (i) => tokens[i]!.lexeme.isSpace)) edges = findEdges(tree.heads);
        return { tags: tags.slice(first - n, first), tree, edges };
      });
    });
    this.#compute.scratch(() => {
      const vectors = this.#own.encode(texts);
      let first = 0;
      for (const [k, piece] of batch.entries()) {
        const { edges } = parsed[k]!;
        const entities = this.#recognizer.recognize(from(vectors, first), piece.tokens.length, {
          isSpace: (i) => piece.tokens[i]!.lexeme.isSpace,
          isSentenceStart: (i) => edges.sentenceStart[i] === 1,
        });
        first += piece.tokens.length;
        this.#append(piece, { ...parsed[k]!, entities }, out);
      }
    });
  }

  #append({ tokens, start: textStart }: Piece, { tags, tree, edges, entities }: Parsed, out: Parts): void {
    const n = tokens.length;
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
}

/** Tokens that are parsed as one, of a paragraph that begins at `start`. */
interface Piece {
  readonly tokens: readonly RawToken[];
  readonly seen: readonly RawToken[];
  readonly start: number;
}

interface Parsed {
  readonly tags: readonly string[];
  readonly tree: Tree;
  readonly edges: Edges;
  readonly entities: readonly EntitySpan[];
}

interface Parts {
  readonly tokens: TokenData[];
  readonly paragraphs: SpanData[];
  readonly sentences: SpanData[];
  readonly entities: SpanData[];
}
