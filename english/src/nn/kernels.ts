import { KERNELS_WASM } from './kernels-wasm.js';

/** The compiled functions. Pointers and strides are in bytes; numbers are 32-bit floats. */
export interface Kernels {
  /**
   * `out[r] = a[list[r]] · w + bias`, with `w` packed for {@link AFFINE_COLUMNS}; without a list (0) `a[r]`. Works on
   * four rows at a time: when `rows` is no multiple of four, up to three further rows are read (of the list, too) and
   * written.
   */
  affine(
    a: number,
    aStride: number,
    list: number,
    rows: number,
    inputs: number,
    w: number,
    panels: number,
    out: number,
    outStride: number,
  ): void;
  /** As `affine`, for a single row, with `w` packed for {@link ROW_COLUMNS}. */
  affineRow(a: number, inputs: number, w: number, panels: number, out: number): void;
  /**
   * For each row of `y` (three pieces of `width` numbers): the largest of the three pieces, normalised to mean 0 and
   * variance 1, scaled and shifted by the two vectors at `scale`. Written to row `list[r]` of `x` (row `r` without a
   * list), or added to what is there if `isSum`. Overwrites `y`.
   */
  maxoutNorm(
    y: number,
    list: number,
    rows: number,
    width: number,
    scale: number,
    x: number,
    xStride: number,
    isSum: boolean,
  ): void;
  /**
   * For each of the table rows named at `words`: the first product of the word before it, the second of its own and
   * the third of the word after it, summed. A table row holds three products of `bytes` each.
   */
  addWindows(words: number, rows: number, products: number, stride: number, bytes: number, out: number): void;
  /**
   * For each pair of adjacent rows of `x` (the first of pair p is row `list[2p]`), with the rows d0 and d3 before and
   * after them: d0 − d2, d3 − d1, d1 + d2 and d2 − d1.
   */
  pairInputs(x: number, stride: number, list: number, pairs: number, bytes: number, out: number): void;
  /** For each pair of vectors a, b at `shared`: adds a + b to the first and a − b to the second of a pair at `y`. */
  pairOutputs(shared: number, pairs: number, bytes: number, y: number): void;
  /** Copies the first `bytes` of each of the table rows named at `words`. */
  copyRows(words: number, rows: number, table: number, stride: number, bytes: number, out: number): void;
  /** Adds to the vector at `out` those that `count` pointers at `rows` point to. */
  addRows(rows: number, count: number, bytes: number, out: number): void;
  /** Sums the vectors that `count` pointers at `slots` point to and `bias`, two pieces each; keeps the larger piece. */
  hiddenUnits(slots: number, count: number, bias: number, units: number, out: number): void;
}

/** Columns of a panel for `affine`; see `packMatrix`. */
export const AFFINE_COLUMNS = 8;
/** Rows that `affine` works on at a time. */
export const AFFINE_ROWS = 4;
/** Columns of a panel for `affineRow`. */
export const ROW_COLUMNS = 28;

const ALIGNMENT = 16;
const PAGE = 65_536;
/** Memory grows by at least 16 MiB, for growing takes long; what is not written to costs nothing. */
const GROWTH_PAGES = 256;

/** The kernels and the one memory that they work in. Memory is handed out as a stack and never shrinks. */
export class Compute {
  readonly kernels: Kernels;
  readonly #memory: WebAssembly.Memory;
  #f32: Float32Array;
  #u32: Uint32Array;
  #top: number;

  constructor() {
    const binary = Uint8Array.from(atob(KERNELS_WASM), (c) => c.charCodeAt(0));
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(binary));
    this.kernels = exports as unknown as Kernels;
    this.#memory = exports.memory as WebAssembly.Memory;
    this.#f32 = new Float32Array(this.#memory.buffer);
    this.#u32 = new Uint32Array(this.#memory.buffer);
    this.#top = ALIGNMENT;
  }

  /** The memory as floats. The view is replaced when memory grows: do not keep it across {@link alloc}. */
  get f32(): Float32Array {
    return this.#f32;
  }

  /** The memory as unsigned integers, under the same condition. */
  get u32(): Uint32Array {
    return this.#u32;
  }

  /** Pointer to room for so many numbers of four bytes, filled with whatever was there. */
  alloc(numbers: number): number {
    const pointer = this.#top;
    this.#top += Math.ceil((numbers * 4) / ALIGNMENT) * ALIGNMENT;
    const missing = this.#top - this.#memory.buffer.byteLength;
    if (missing > 0) {
      this.#memory.grow(Math.max(Math.ceil(missing / PAGE), GROWTH_PAGES));
      this.#f32 = new Float32Array(this.#memory.buffer);
      this.#u32 = new Uint32Array(this.#memory.buffer);
    }
    return pointer;
  }

  /** Gives back, when `work` is done, all that it allocated. */
  scratch<T>(work: () => T): T {
    const top = this.#top;
    try {
      return work();
    } finally {
      this.#top = top;
    }
  }
}
