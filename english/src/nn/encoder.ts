import type { Model } from '../model/decode.js';
import type { RawToken } from '../text/tokenizer.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix } from './pack.js';
import type { Vectors } from './vectors.js';
import { PAD, WordTable } from './word-table.js';

interface Layer {
  readonly matrix: PackedMatrix;
  readonly scale: number;
}

/** Turns tokens into vectors that know of the words around them: four layers, each looking one token further. */
export class Encoder {
  readonly #compute: Compute;
  readonly #width: number;
  /** Empty places around a text: one for each layer. */
  readonly #margin: number;
  readonly #words: WordTable;
  readonly #firstScale: number;
  readonly #layers: readonly Layer[];

  constructor(compute: Compute, model: Model, name: 'shared' | 'ner') {
    const { width, pieces, depth } = model.encoders[name];
    this.#compute = compute;
    this.#width = width;
    this.#margin = depth;
    this.#words = new WordTable(compute, model, name);
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!.data;
    const scale = (k: number) => copyIn(compute, tensor(`enc${k}.G`), tensor(`enc${k}.beta`));
    this.#firstScale = scale(0);
    const inputs = 3 * width;
    const piece = (output: number) => (output % width) * pieces + Math.floor(output / width);
    this.#layers = Array.from({ length: depth - 1 }, (_, k) => {
      const weights = tensor(`enc${k + 1}.W`);
      const bias = tensor(`enc${k + 1}.b`);
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

  /**
   * Vectors of the tokens of several texts, one after the other; they lie in scratch memory. Texts do not see each
   * other.
   *
   * A text is surrounded by as many empty places as there are layers. They are zero before the first layer and are
   * then computed like tokens, as in training; a layer computes only those that a later layer still looks at. Since
   * each layer looks one place further, one such margin between two texts serves both.
   */
  encode(texts: readonly (readonly RawToken[])[]): Vectors {
    const compute = this.#compute;
    const { kernels } = compute;
    const words = this.#words;
    const margin = this.#margin;
    const width = this.#width;
    const stride = width * 4;
    const tokens = texts.flat();
    const rows = tokens.length + (texts.length + 1) * margin;

    const list = compute.alloc(rows + AFFINE_ROWS);
    const x = compute.alloc(rows * width);
    compute.scratch(() => {
      const found = compute.alloc(tokens.length);
      const ids = compute.alloc(rows);
      const y = compute.alloc((rows + AFFINE_ROWS) * words.productSize);
      words.lookUp(tokens, found);
      this.#spread(texts, found, ids);
      kernels.copyRows(ids, rows, words.pointer, words.stride, stride, x);

      // The outermost rows have no neighbour, and no use either.
      const productBytes = words.productSize * 4;
      kernels.addWindows(ids + 4, rows - 2, words.pointer + stride, words.stride, productBytes, y);
      kernels.maxoutNorm(y, 0, rows - 2, width, this.#firstScale, x + stride, stride, true);
      for (const [k, { matrix, scale }] of this.#layers.entries()) {
        const count = this.#listRows(texts, margin - k - 2, list);
        const { inputs, pointer, panels } = matrix;
        kernels.affine(x - stride, stride, list, count, inputs, pointer, panels, y, productBytes);
        kernels.maxoutNorm(y, list, count, width, scale, x, stride, true);
      }
    });
    return { rows: x, stride, list };
  }

  /** Lays the words of the texts out in rows, with margins between. */
  #spread(texts: readonly (readonly RawToken[])[], found: number, ids: number): void {
    const { u32 } = this.#compute;
    const margin = this.#margin;
    let from = found / 4;
    let to = ids / 4;
    u32.fill(PAD, to, to + margin);
    for (const { length } of texts) {
      to += margin;
      u32.copyWithin(to, from, from + length);
      from += length;
      to += length;
      u32.fill(PAD, to, to + margin);
    }
  }

  /** Lists the rows of the texts and so many on either side of each; gives their number. */
  #listRows(texts: readonly (readonly RawToken[])[], around: number, list: number): number {
    const { u32 } = this.#compute;
    const first = list / 4;
    let at = first;
    let row = this.#margin;
    for (const { length } of texts) {
      for (let r = row - around; r < row + length + around; r++) u32[at++] = r;
      row += length + this.#margin;
    }
    // The kernel reads in fours.
    u32.fill(this.#margin, at, at + AFFINE_ROWS - 1);
    return at - first;
  }
}
