import type { EmbedColumn, Model } from '../model/decode.js';
import { hashKeys } from '../text/hash.js';
import type { Lexeme } from '../text/lexeme.js';
import type { RawToken } from '../text/tokenizer.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix, piecewise } from './pack.js';

/** The row that stands for the empty places around a text. */
export const PAD = 0;
/** Words that are kept; a table of 8,192 rows takes 31 MB when full. */
const CAPACITY = 8192;
/** A hash embedding is the sum of so many rows of its table. */
const KEYS = 4;

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
  /** Numbers in one product. */
  readonly productSize: number;
  /** Bytes between rows; a row holds the embedding and the three products. */
  readonly stride: number;
  readonly pointer: number;
  readonly #compute: Compute;
  readonly #width: number;
  readonly #columns: readonly Column[];
  readonly #mixBias: readonly number[];
  readonly #mixScale: number;
  readonly #window: PackedMatrix;
  readonly #rowPointers: number;
  readonly #seesSpace: boolean;
  /** Rows by word; words followed by a blank are others than the same without, where the encoder sees the blank. */
  readonly #rows: readonly [Map<Lexeme, number>, Map<Lexeme, number>] = [new Map(), new Map()];
  #used = PAD + 1;

  constructor(compute: Compute, model: Model, name: 'shared' | 'ner') {
    const { width, pieces, columns } = model.encoders[name];
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!.data;
    const product = width * pieces;
    this.#compute = compute;
    this.#width = width;
    this.productSize = product;
    this.#seesSpace = columns.some((c) => c.attr === 'SPACY');
    this.#rowPointers = compute.alloc(columns.length * KEYS);

    /** For each output the weights of the k-th of `parts` vectors of inputs. */
    const weightsOf = (key: string, parts: number, k: number) => {
      const data = tensor(key);
      return piecewise(width, pieces, (row) => {
        const at = (row * parts + k) * width;
        return data.subarray(at, at + width);
      });
    };
    this.#columns = columns.map((column, c) => ({
      ...column,
      table: mixedTable(compute, tensor(`embed.${c}`), weightsOf('mix.W', columns.length, c)),
    }));
    const mixBias = tensor('mix.b');
    this.#mixBias = piecewise(width, pieces, (row) => mixBias[row]!);
    this.#mixScale = copyIn(compute, tensor('mix.G'), tensor('mix.beta'));

    const places = [0, 1, 2];
    const bias = tensor('enc0.b');
    this.#window = packMatrix(
      compute,
      AFFINE_COLUMNS,
      places.flatMap((k) => weightsOf('enc0.W', places.length, k)),
      places.flatMap((k) => piecewise(width, pieces, (row) => (k === 1 ? bias[row]! : 0))),
    );
    const rowSize = width + places.length * product;
    this.stride = rowSize * 4;
    this.pointer = compute.alloc((CAPACITY + AFFINE_ROWS) * rowSize);
    const pad = this.pointer / 4 + PAD * rowSize;
    compute.f32.fill(0, pad, pad + width);
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
    const { u32 } = this.#compute;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i]!;
      const known = this.#rows[this.#seesSpace && token.spaceAfter ? 1 : 0];
      let row = known.get(token.lexeme);
      if (row === undefined) {
        row = this.#used++;
        known.set(token.lexeme, row);
        unseen.push(token);
      }
      u32[out / 4 + i] = row;
    }
    if (unseen.length > 0) this.#embed(unseen, first);
  }

  #clear(): void {
    for (const map of this.#rows) map.clear();
    this.#used = PAD + 1;
  }

  #embed(tokens: readonly RawToken[], first: number): void {
    const compute = this.#compute;
    const { kernels } = compute;
    const n = tokens.length;
    const size = this.productSize;
    compute.scratch(() => {
      const y = compute.alloc(n * size);
      for (let i = 0; i < n; i++) {
        compute.f32.set(this.#mixBias, y / 4 + i * size);
        this.#findRows(tokens[i]!);
        kernels.addRows(this.#rowPointers, this.#columns.length * KEYS, size * 4, y + i * size * 4);
      }
      const row = this.pointer + first * this.stride;
      kernels.maxoutNorm(y, 0, n, this.#width, this.#mixScale, row, this.stride, false);
    });
    this.#multiply(first, n);
  }

  /** Notes where the rows are that make up the embedding of a token. */
  #findRows(token: RawToken): void {
    const keys = new Uint32Array(KEYS);
    const { u32 } = this.#compute;
    let at = this.#rowPointers / 4;
    for (const { attr, seed, rows, table } of this.#columns) {
      const { ids, isSpace } = token.lexeme;
      if (attr === 'SPACY') hashKeys(token.spaceAfter ? 1 : 0, 0, seed, keys);
      else if (attr === 'IS_SPACE') hashKeys(isSpace ? 1 : 0, 0, seed, keys);
      else hashKeys(ids[ID_AT[attr]]!, ids[ID_AT[attr] + 1]!, seed, keys);
      for (const key of keys) u32[at++] = table + (key % rows) * this.productSize * 4;
    }
  }

  /** Fills in the products of rows that hold an embedding. */
  #multiply(first: number, rows: number): void {
    const row = this.pointer + first * this.stride;
    const { pointer, inputs, panels } = this.#window;
    this.#compute.kernels.affine(row, this.stride, 0, rows, inputs, pointer, panels, row + inputs * 4, this.stride);
  }
}

/**
 * An embedding table times its part of the mixing layer's weights. Mixing the columns of a word is then a sum of rows
 * where it would be the largest multiplication of all.
 */
function mixedTable(compute: Compute, table: Float32Array, weights: readonly Float32Array[]): number {
  const width = weights[0]!.length;
  const rows = table.length / width;
  const outputs = weights.length;
  const out = compute.alloc((rows + AFFINE_ROWS) * outputs);
  compute.scratch(() => {
    const { pointer, panels } = packMatrix(compute, AFFINE_COLUMNS, weights);
    const plain = copyIn(compute, table);
    compute.alloc(AFFINE_ROWS * width);
    compute.kernels.affine(plain, width * 4, 0, rows, width, pointer, panels, out, outputs * 4);
  });
  return out;
}
