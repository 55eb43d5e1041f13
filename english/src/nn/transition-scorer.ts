import type { Model } from '../model/decode.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute, ROW_COLUMNS } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix } from './pack.js';
import type { Vectors } from './vectors.js';

/** Scores the next move of a transition system from a handful of tokens that its state points at. */
export class TransitionScorer {
  readonly slots: number;
  readonly #compute: Compute;
  readonly #units: number;
  readonly #linear: PackedMatrix;
  readonly #lower: PackedMatrix;
  readonly #lowerBias: number;
  readonly #pad: number;
  readonly #upper: PackedMatrix;
  readonly #slotPointers: number;
  readonly #hidden: number;
  readonly #scores: number;
  readonly #classes: number;
  #features = 0;
  #view: Float32Array = new Float32Array();

  constructor(compute: Compute, model: Model, name: 'parser' | 'ner') {
    this.#compute = compute;
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!;
    const data = (key: string) => tensor(key).data;
    const [slots, units, pieces, inputs] = tensor('lower.W').shape as [number, number, number, number];
    this.slots = slots;
    this.#units = units;

    const width = tensor('linear.W').shape[1]!;
    const linear = data('linear.W');
    const linearBias = data('linear.b');
    this.#linear = packMatrix(
      compute,
      AFFINE_COLUMNS,
      width,
      inputs,
      (o, k) => linear[o * width + k]!,
      (o) => linearBias[o]!,
    );

    // From [slot][unit][piece] to [slot][piece][unit].
    const perSlot = units * pieces;
    const inOrder = (o: number) => {
      const piece = Math.floor((o % perSlot) / units);
      return o - (o % perSlot) + (o % units) * pieces + piece;
    };
    const reorder = (from: Float32Array) => from.map((_, o) => from[inOrder(o)]!);
    const lower = data('lower.W');
    this.#lower = packMatrix(
      compute,
      AFFINE_COLUMNS,
      inputs,
      slots * perSlot,
      (o, k) => lower[inOrder(o) * inputs + k]!,
      () => 0,
    );
    this.#lowerBias = copyIn(compute, reorder(data('lower.b')));
    this.#pad = copyIn(compute, reorder(data('lower.pad')));

    const [classes] = tensor('upper.W').shape as [number];
    const upper = data('upper.W');
    const upperBias = data('upper.b');
    this.#classes = classes;
    this.#upper = packMatrix(
      compute,
      ROW_COLUMNS,
      units,
      classes,
      (o, k) => upper[o * units + k]!,
      (o) => upperBias[o]!,
    );
    this.#slotPointers = compute.alloc(slots);
    this.#hidden = compute.alloc(units);
    this.#scores = compute.alloc(this.#upper.columns);
  }

  /** Computes what each of `n` tokens contributes in each slot; lies in scratch memory. */
  prepare(vectors: Vectors, n: number): void {
    const compute = this.#compute;
    const { kernels } = compute;
    const { rows, stride, list } = vectors;
    const linear = this.#linear;
    const lower = this.#lower;
    this.#features = compute.alloc((n + AFFINE_ROWS) * lower.columns);
    compute.scratch(() => {
      const between = linear.columns * 4;
      const t = compute.alloc((n + AFFINE_ROWS) * linear.columns);
      kernels.affine(rows, stride, list, n, linear.inputs, linear.pointer, linear.panels, t, between);
      const { inputs, pointer, panels, columns } = lower;
      kernels.affine(t, between, 0, n, inputs, pointer, panels, this.#features, columns * 4);
    });
    this.#view = compute.f32.subarray(this.#scores / 4, this.#scores / 4 + this.#classes);
  }

  /**
   * Scores of all classes, overwritten by the next call; nothing may be allocated between `prepare` and this.
   * @param tokens the token in each slot, −1 for none
   */
  score(tokens: Int32Array): Float32Array {
    const { kernels, u32 } = this.#compute;
    const slotBytes = this.#units * 2 * 4;
    const rowBytes = this.#lower.columns * 4;
    for (let s = 0; s < this.slots; s++) {
      const token = tokens[s]!;
      u32[this.#slotPointers / 4 + s] = (token < 0 ? this.#pad : this.#features + token * rowBytes) + s * slotBytes;
    }
    kernels.hiddenUnits(this.#slotPointers, this.slots, this.#lowerBias, this.#units, this.#hidden);
    kernels.affineRow(this.#hidden, this.#units, this.#upper.pointer, this.#upper.panels, this.#scores);
    return this.#view;
  }
}
