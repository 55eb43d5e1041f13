import type { Tensor } from '../model/decode.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix, piecewise } from './pack.js';

/** Weights of one layer; each is row-major. */
export interface LayerTensors {
  readonly W: Tensor;
  readonly b: Tensor;
  readonly G: Tensor;
  readonly beta: Tensor;
}

/**
 * One layer of an encoder: to each row is added what a maxout unit, normalised, makes of the row and its two neighbours.
 *
 * Rows are computed in pairs. Of the weights' three parts g0, g1, g2 and four adjacent rows d0…d3, the pair
 * d0·g0 + d1·g1 + d2·g2 and d1·g0 + d2·g1 + d3·g2 needs four products instead of six:
 * (d0 − d2)·g0, (d3 − d1)·g2, (d1 + d2)·(g0 + g1 + g2)/2 and (d2 − d1)·(g0 − g1 + g2)/2.
 *
 * Source: Winograd's F(2, 3), see Lavin and Gray (2016), "Fast Algorithms for Convolutional Neural Networks".
 */
export class WindowLayer {
  readonly #compute: Compute;
  readonly #width: number;
  readonly #size: number;
  /** In the order in which the kernel `pairInputs` writes what they are multiplied with. */
  readonly #products: readonly PackedMatrix[];
  readonly #scale: number;

  constructor(compute: Compute, { W, b, G, beta }: LayerTensors) {
    const [width, pieces, inputs] = W.shape as [number, number, number];
    this.#compute = compute;
    this.#width = width;
    this.#size = width * pieces;
    const part = (row: number, g: number) => W.data.subarray(row * inputs + g * width, row * inputs + (g + 1) * width);
    const half = (row: number, sign: 1 | -1) => {
      const [g1, g2] = [part(row, 1), part(row, 2)];
      return part(row, 0).map((g0, k) => (g0 + sign * g1[k]! + g2[k]!) / 2);
    };
    const pack = (weights: (row: number) => Float32Array, biases?: ArrayLike<number>) =>
      packMatrix(compute, AFFINE_COLUMNS, piecewise(width, pieces, weights), biases);
    const bias = piecewise(width, pieces, (row) => b.data[row]!);
    this.#products = [
      pack((row) => part(row, 0), bias),
      pack((row) => part(row, 2), bias),
      pack((row) => half(row, 1)),
      pack((row) => half(row, -1)),
    ];
    this.#scale = copyIn(compute, G.data, beta.data);
  }

  /** Changes rows of `x`: `list` holds the row numbers of so many pairs of adjacent rows. */
  apply(x: number, stride: number, list: number, pairs: number): void {
    const compute = this.#compute;
    const { kernels } = compute;
    const bytes = this.#width * 4;
    const productBytes = this.#size * 4;
    compute.scratch(() => {
      const room = pairs + AFFINE_ROWS;
      const inputs = compute.alloc(room * this.#products.length * this.#width);
      const y = compute.alloc(room * 2 * this.#size);
      const shared = compute.alloc(room * 2 * this.#size);
      kernels.pairInputs(x, stride, list, pairs, bytes, inputs);
      const targets = [y, y + productBytes, shared, shared + productBytes];
      for (const [k, { pointer, panels }] of this.#products.entries()) {
        const from = inputs + k * bytes;
        const fromStride = this.#products.length * bytes;
        kernels.affine(from, fromStride, 0, pairs, this.#width, pointer, panels, targets[k]!, 2 * productBytes);
      }
      kernels.pairOutputs(shared, pairs, productBytes, y);
      kernels.maxoutNorm(y, list, 2 * pairs, this.#width, this.#scale, x, stride, true);
    });
  }
}
