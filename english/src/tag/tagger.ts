import type { Model } from '../model/decode.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute } from '../nn/kernels.js';
import { type PackedMatrix, packMatrix } from '../nn/pack.js';
import type { Vectors } from '../nn/vectors.js';

/** Assigns fine (Penn Treebank) tags from token vectors. */
export class Tagger {
  readonly #compute: Compute;
  readonly #labels: readonly string[];
  readonly #matrix: PackedMatrix;

  constructor(compute: Compute, model: Model) {
    const { labels } = model.tagger;
    const weights = model.tensors.get('tagger.W')!;
    const [, inputs] = weights.shape as [number, number];
    this.#compute = compute;
    this.#labels = labels;
    const rows = labels.map((_, o) => weights.data.subarray(o * inputs, (o + 1) * inputs));
    this.#matrix = packMatrix(compute, AFFINE_COLUMNS, rows, model.tensors.get('tagger.b')!.data);
  }

  /** Tags of `n` tokens. */
  tag({ rows, stride, list }: Vectors, n: number): string[] {
    const compute = this.#compute;
    const { inputs, pointer, panels, columns } = this.#matrix;
    return compute.scratch(() => {
      const scores = compute.alloc((n + AFFINE_ROWS) * columns);
      compute.kernels.affine(rows, stride, list, n, inputs, pointer, panels, scores, columns * 4);
      const { f32 } = compute;
      const tags: string[] = [];
      for (let i = 0; i < n; i++) {
        const row = scores / 4 + i * columns;
        let best = 0;
        for (let k = 1; k < this.#labels.length; k++) if (f32[row + k]! > f32[row + best]!) best = k;
        tags.push(this.#labels[best]!);
      }
      return tags;
    });
  }
}
