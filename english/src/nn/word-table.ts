import type { EmbedColumn, EncoderSpec, Model } from '../model/decode.js';
import { hashKeys } from '../text/hash.js';
import type { Lexeme } from '../text/lexeme.js';
import type { RawToken } from '../text/tokenizer.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix } from './pack.js';

/** The table row that stands for the empty places around a text. */
export const PAD = 0;
/** Words that are kept; a table of 8,192 rows takes 31 MB when full. */
const CAPACITY = 8192;

/** Where the ids of a column lie in `Lexeme.ids`. */
const ID_AT = { NORM: 0, PREFIX: 2, SUFFIX: 4, SHAPE: 6 } as const;

interface Column extends EmbedColumn {
  readonly table: number;
}

/**
 * Embeddings of words, each with its three products with the weights of the encoder's first layer: as the word before,
 * as the word itself and as the word after. They depend on the word alone, so the embedding and all multiplications of
 * the first layer are done once per word instead of once per token.
 */
export class WordTable {
  /** Numbers in an embedding. */
  readonly width: number;
  /** Numbers in one product. */
  readonly productSize: number;
  /** Bytes between rows; a row holds the embedding and the three products. */
  readonly stride: number;
  readonly pointer: number;
  readonly #compute: Compute;
  readonly #columns: readonly Column[];
  readonly #mix: PackedMatrix;
  readonly #mixScale: number;
  readonly #window: PackedMatrix;
  readonly #seesSpace: boolean;
  /** Rows by word; words followed by a blank are others than the same without, where the encoder sees the blank. */
  readonly #rows: readonly [Map<Lexeme, number>, Map<Lexeme, number>] = [new Map(), new Map()];
  #used = PAD + 1;

  constructor(compute: Compute, model: Model, name: 'shared' | 'ner') {
    const spec: EncoderSpec = model.encoders[name];
    const { width, pieces } = spec;
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!.data;
    this.#compute = compute;
    this.width = width;
    this.productSize = width * pieces;
    this.#columns = spec.columns.map((c, i) => ({ ...c, table: copyIn(compute, tensor(`embed.${i}`)) }));
    this.#seesSpace = spec.columns.some((c) => c.attr === 'SPACY');

    const inputs = width * spec.columns.length;
    const piece = (output: number) => (output % width) * pieces + Math.floor(output / width);
    const mix = tensor('mix.W');
    const mixBias = tensor('mix.b');
    this.#mix = packMatrix(
      compute,
      AFFINE_COLUMNS,
      inputs,
      this.productSize,
      (o, k) => mix[piece(o) * inputs + k]!,
      (o) => mixBias[piece(o)]!,
    );
    this.#mixScale = copyIn(compute, tensor('mix.G'), tensor('mix.beta'));

    const window = tensor('enc0.W');
    const windowBias = tensor('enc0.b');
    const places = 3;
    const product = this.productSize;
    this.#window = packMatrix(
      compute,
      AFFINE_COLUMNS,
      width,
      places * product,
      (o, k) => window[piece(o % product) * places * width + Math.floor(o / product) * width + k]!,
      (o) => (Math.floor(o / product) === 1 ? windowBias[piece(o % product)]! : 0),
    );

    const rowSize = width + places * product;
    this.stride = rowSize * 4;
    this.pointer = compute.alloc((CAPACITY + AFFINE_ROWS) * rowSize);
    compute.f32.fill(0, this.pointer / 4, this.pointer / 4 + AFFINE_ROWS * rowSize);
    this.#multiply(PAD, 1);
  }

  /**
   * Writes the row numbers of the tokens at `out`, making rows for words not seen before.
   * At most {@link CAPACITY} − 1 tokens at a time.
   */
  lookUp(tokens: readonly RawToken[], out: number): void {
    if (this.#used + tokens.length > CAPACITY) this.#clear();
    const first = this.#used;
    const unseen: RawToken[] = [];
    const rows = new Uint32Array(tokens.length);
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const known = this.#rows[this.#seesSpace && token.spaceAfter ? 1 : 0];
      let row = known.get(token.lexeme);
      if (row === undefined) {
        row = this.#used++;
        known.set(token.lexeme, row);
        unseen.push(token);
      }
      rows[i] = row;
    }
    if (unseen.length > 0) this.#embed(unseen, first);
    this.#compute.u32.set(rows, out / 4);
  }

  #clear(): void {
    for (const map of this.#rows) map.clear();
    this.#used = PAD + 1;
  }

  #embed(tokens: readonly RawToken[], first: number): void {
    const compute = this.#compute;
    const { kernels } = compute;
    const { width, productSize } = this;
    const n = tokens.length;
    compute.scratch(() => {
      const inputs = compute.alloc((n + AFFINE_ROWS) * this.#mix.inputs);
      const mixed = compute.alloc((n + AFFINE_ROWS) * productSize);
      const nothing = compute.alloc(width);
      compute.f32.fill(0, nothing / 4, nothing / 4 + width);
      const keys = new Uint32Array(4);
      let at = inputs;
      for (const token of tokens) {
        for (const column of this.#columns) {
          this.#hash(token, column, keys);
          const [k0, k1, k2, k3] = keys as unknown as [number, number, number, number];
          const { table, rows } = column;
          const bytes = width * 4;
          kernels.addFour(
            table + (k0 % rows) * bytes,
            table + (k1 % rows) * bytes,
            table + (k2 % rows) * bytes,
            table + (k3 % rows) * bytes,
            bytes,
            at,
          );
          at += bytes;
        }
      }
      const mix = this.#mix;
      kernels.affine(inputs, mix.inputs * 4, n, mix.inputs, mix.pointer, mix.panels, mixed, productSize * 4);
      const row = this.pointer + first * this.stride;
      kernels.maxoutNorm(mixed, n, width, this.#mixScale, nothing, 0, row, this.stride);
    });
    this.#multiply(first, n);
  }

  /** Fills in the products of rows that hold an embedding. */
  #multiply(first: number, rows: number): void {
    const row = this.pointer + first * this.stride;
    const { pointer, panels } = this.#window;
    this.#compute.kernels.affine(
      row,
      this.stride,
      rows,
      this.width,
      pointer,
      panels,
      row + this.width * 4,
      this.stride,
    );
  }

  #hash(token: RawToken, column: Column, keys: Uint32Array): void {
    const { attr, seed } = column;
    if (attr === 'SPACY') hashKeys(token.spaceAfter ? 1 : 0, 0, seed, keys);
    else if (attr === 'IS_SPACE') hashKeys(token.lexeme.isSpace ? 1 : 0, 0, seed, keys);
    else hashKeys(token.lexeme.ids[ID_AT[attr]]!, token.lexeme.ids[ID_AT[attr] + 1]!, seed, keys);
  }
}
