import type { Model } from '../model/decode.js';
import type { RawToken } from '../text/tokenizer.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix } from './pack.js';
import { PAD, WordTable } from './word-table.js';

interface Layer {
  readonly matrix: PackedMatrix;
  readonly scale: number;
}

/** Turns tokens into vectors that know of the words around them: four layers, each looking one token further. */
export class Encoder {
  readonly width: number;
  readonly #compute: Compute;
  readonly #words: WordTable;
  readonly #firstScale: number;
  readonly #layers: readonly Layer[];

  constructor(compute: Compute, model: Model, name: 'shared' | 'ner') {
    const { width, pieces, depth } = model.encoders[name];
    this.width = width;
    this.#compute = compute;
    this.#words = new WordTable(compute, model, name);
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!.data;
    const scale = (k: number) => copyIn(compute, tensor(`enc${k}.G`), tensor(`enc${k}.beta`));
    this.#firstScale = scale(0);
    const inputs = 3 * width;
    this.#layers = Array.from({ length: depth - 1 }, (_, k) => {
      const weights = tensor(`enc${k + 1}.W`);
      const bias = tensor(`enc${k + 1}.b`);
      const piece = (output: number) => (output % width) * pieces + Math.floor(output / width);
      const matrix = packMatrix(
        compute,
        AFFINE_COLUMNS,
        inputs,
        width * pieces,
        (o, i) => weights[piece(o) * inputs + i]!,
        (o) => bias[piece(o)]!,
      );
      return { matrix, scale: scale(k + 1) };
    });
  }

  /** Numbers to allocate for the vectors of so many tokens, the empty places around them included. */
  sizeFor(tokens: number): number {
    return (tokens + 2 * this.#margin + AFFINE_ROWS) * this.width;
  }

  /**
   * Writes the vectors of the tokens into room made by `alloc(sizeFor(n))` and gives the pointer to the first.
   *
   * The text is surrounded by as many empty places as there are layers. They are zero before the first layer and are
   * then computed like tokens, as in training; a layer computes only those that a later layer still looks at.
   */
  encode(tokens: readonly RawToken[], room: number): number {
    const compute = this.#compute;
    const { kernels } = compute;
    const words = this.#words;
    const margin = this.#margin;
    const n = tokens.length;
    const bytes = this.width * 4;
    const rows = n + 2 * margin;
    compute.f32.fill(0, room / 4 + rows * this.width, room / 4 + (rows + AFFINE_ROWS) * this.width);
    compute.scratch(() => {
      const ids = compute.alloc(rows);
      const y = compute.alloc((rows + AFFINE_ROWS) * words.productSize);
      words.lookUp(tokens, ids + margin * 4);
      const { u32 } = compute;
      u32.fill(PAD, ids / 4, ids / 4 + margin);
      u32.fill(PAD, ids / 4 + margin + n, ids / 4 + rows);
      kernels.copyRows(ids, rows, words.pointer, words.stride, bytes, room);

      const products = words.pointer + bytes;
      const productBytes = words.productSize * 4;
      const first = room + bytes;
      kernels.addWindows(ids + 4, rows - 2, products, words.stride, productBytes, y);
      kernels.maxoutNorm(y, rows - 2, this.width, this.#firstScale, first, bytes, first, bytes);
      this.#layers.forEach(({ matrix, scale }, k) => {
        const skip = k + 2;
        const from = room + skip * bytes;
        const count = rows - 2 * skip;
        kernels.affine(from - bytes, bytes, count, matrix.inputs, matrix.pointer, matrix.panels, y, productBytes);
        kernels.maxoutNorm(y, count, this.width, scale, from, bytes, from, bytes);
      });
    });
    return room + margin * bytes;
  }

  get #margin(): number {
    return this.#layers.length + 1;
  }
}
