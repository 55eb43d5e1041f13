import type { Model } from '../model/decode.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, type Compute, ROW_COLUMNS } from './kernels.js';
import { copyIn, type PackedMatrix, packMatrix, piecewise } from './pack.js';
import type { Vectors } from './vectors.js';

const PIECES = 2;

/** Scores the next move of a transition system from a handful of tokens that its state points at. */
export class TransitionScorer {
  readonly slots: number;
  readonly #compute: Compute;
  readonly #units: number;
  readonly #linear: PackedMatrix;
  /** Weights of the slots that nearly every token comes to fill; what a token contributes is computed beforehand. */
  readonly #eager: PackedMatrix;
  readonly #eagerSlots: number;
  /** Weights of each of the other slots, applied when a token comes to fill one. */
  readonly #lazy: readonly PackedMatrix[];
  readonly #bias: number;
  readonly #pad: number;
  readonly #upper: PackedMatrix;
  readonly #slotPointers: number;
  readonly #hidden: number;
  readonly #scores: number;
  readonly #classes: number;
  #tokens = 0;
  #linearRows = 0;
  #eagerRows = 0;
  #lazyRows = 0;
  #isComputed = new Uint8Array();
  #view: Float32Array = new Float32Array();

  /** @param eagerSlots how many slots, from the first, nearly every token comes to fill */
  constructor(compute: Compute, model: Model, name: 'parser' | 'ner', eagerSlots: number) {
    this.#compute = compute;
    const tensor = (key: string) => model.tensors.get(`${name}.${key}`)!;
    const data = (key: string) => tensor(key).data;
    const [slots, units, , inputs] = tensor('lower.W').shape as [number, number, number, number];
    this.slots = slots;
    this.#eagerSlots = eagerSlots;
    this.#units = units;

    const rowsOf = (key: string, count: number, length: number, first = 0) =>
      Array.from({ length: count }, (_, row) => data(key).subarray((first + row) * length, (first + row + 1) * length));
    this.#linear = packMatrix(
      compute,
      AFFINE_COLUMNS,
      rowsOf('linear.W', inputs, tensor('linear.W').shape[1]!),
      data('linear.b'),
    );

    const perSlot = units * PIECES;
    const lower = Array.from({ length: slots }, (_, s) => {
      const rows = rowsOf('lower.W', perSlot, inputs, s * perSlot);
      return piecewise(units, PIECES, (row) => rows[row]!);
    });
    this.#eager = packMatrix(compute, AFFINE_COLUMNS, lower.slice(0, eagerSlots).flat());
    this.#lazy = lower.slice(eagerSlots).map((weights) => packMatrix(compute, ROW_COLUMNS, weights));
    const vector = (key: string, slot: number) =>
      Float32Array.from(piecewise(units, PIECES, (row) => data(key)[slot * perSlot + row]!));
    this.#bias = copyIn(compute, vector('lower.b', 0));
    this.#pad = copyIn(compute, ...lower.map((_, s) => vector('lower.pad', s)));

    const [classes] = tensor('upper.W').shape as [number];
    this.#classes = classes;
    this.#upper = packMatrix(compute, ROW_COLUMNS, rowsOf('upper.W', classes, units), data('upper.b'));
    this.#slotPointers = compute.alloc(slots);
    this.#hidden = compute.alloc(units);
    this.#scores = compute.alloc(this.#upper.columns);
  }

  /** Takes up `n` tokens. What is computed of them lies in scratch memory. */
  prepare({ rows, stride, list }: Vectors, n: number): void {
    const compute = this.#compute;
    const { kernels } = compute;
    const linear = this.#linear;
    const eager = this.#eager;
    const linearBytes = linear.columns * 4;
    this.#tokens = n;
    this.#linearRows = compute.alloc((n + AFFINE_ROWS) * linear.columns);
    this.#eagerRows = compute.alloc((n + AFFINE_ROWS) * eager.columns);
    this.#lazyRows = compute.alloc(this.#lazy.reduce((size, { columns }) => size + n * columns, 0));
    this.#isComputed = new Uint8Array(n * this.#lazy.length);
    this.#view = compute.f32.subarray(this.#scores / 4, this.#scores / 4 + this.#classes);
    const { inputs, pointer, panels, columns } = eager;
    kernels.affine(rows, stride, list, n, linear.inputs, linear.pointer, linear.panels, this.#linearRows, linearBytes);
    kernels.affine(this.#linearRows, linearBytes, 0, n, inputs, pointer, panels, this.#eagerRows, columns * 4);
  }

  /**
   * Scores of all classes, overwritten by the next call; nothing may be allocated between `prepare` and this.
   * @param tokens the token in each slot, −1 for none
   */
  score(tokens: Int32Array): Float32Array {
    const { kernels, u32 } = this.#compute;
    const slotBytes = this.#units * PIECES * 4;
    const eagerBytes = this.#eager.columns * 4;
    for (let s = 0; s < this.slots; s++) {
      const token = tokens[s]!;
      let contribution: number;
      if (token < 0) contribution = this.#pad + s * slotBytes;
      else if (s < this.#eagerSlots) contribution = this.#eagerRows + token * eagerBytes + s * slotBytes;
      else contribution = this.#contribution(token, s - this.#eagerSlots);
      u32[this.#slotPointers / 4 + s] = contribution;
    }
    kernels.hiddenUnits(this.#slotPointers, this.slots, this.#bias, this.#units, this.#hidden);
    kernels.affineRow(this.#hidden, this.#units, this.#upper.pointer, this.#upper.panels, this.#scores);
    return this.#view;
  }

  /** Where a token's contribution in one of the lazy slots lies. */
  #contribution(token: number, slot: number): number {
    const { inputs, pointer, panels, columns } = this.#lazy[slot]!;
    const index = slot * this.#tokens + token;
    const at = this.#lazyRows + index * columns * 4;
    if (!this.#isComputed[index]) {
      this.#isComputed[index] = 1;
      this.#compute.kernels.affineRow(this.#linearRows + token * this.#linear.columns * 4, inputs, pointer, panels, at);
    }
    return at;
  }
}
