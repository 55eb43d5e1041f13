import type { Model } from '../model/decode.js';
import type { RawToken } from '../text/tokenizer.js';
import { AFFINE_ROWS, type Compute } from './kernels.js';
import { copyIn } from './pack.js';
import type { Vectors } from './vectors.js';
import { WindowLayer } from './window-layer.js';
import { PAD, WordTable } from './word-table.js';

/** Turns tokens into vectors that know of the words around them: four layers, each looking one token further. */
export class Encoder {
  readonly #compute: Compute;
  readonly #width: number;
  /** Empty places before and after a text: one for each layer, and one to make the number of rows even. */
  readonly #margin: number;
  readonly #words: WordTable;
  readonly #firstScale: number;
  readonly #layers: readonly WindowLayer[];

  constructor(compute: Compute, model: Model, name: 'shared' | 'ner') {
    const { width, depth } = model.encoders[name];
    this.#compute = compute;
    this.#width = width;
    this.#margin = depth + 1;
    this.#words = new WordTable(compute, model, name);
    const tensor = (layer: number, key: string) => model.tensors.get(`${name}.enc${layer}.${key}`)!;
    this.#firstScale = copyIn(compute, tensor(0, 'G').data, tensor(0, 'beta').data);
    this.#layers = Array.from({ length: depth - 1 }, (_, k) => {
      const of = (key: string) => tensor(k + 1, key);
      return new WindowLayer(compute, { W: of('W'), b: of('b'), G: of('G'), beta: of('beta') });
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
    const width = this.#width;
    const stride = width * 4;
    const tokens = texts.flat();
    const rows = tokens.length + (texts.length + 1) * this.#margin;

    const list = compute.alloc(rows + AFFINE_ROWS);
    const x = compute.alloc(rows * width);
    compute.scratch(() => {
      const found = compute.alloc(tokens.length);
      const ids = compute.alloc(rows);
      const y = compute.alloc(rows * words.productSize);
      words.lookUp(tokens, found);
      this.#spread(texts, found, ids);
      kernels.copyRows(ids, rows, words.pointer, words.stride, stride, x);
      // The outermost rows have no neighbour, and no use either.
      kernels.addWindows(ids + 4, rows - 2, words.pointer + stride, words.stride, words.productSize * 4, y);
      kernels.maxoutNorm(y, 0, rows - 2, width, this.#firstScale, x + stride, stride, true);
    });
    for (const [k, layer] of this.#layers.entries()) {
      const count = this.#listRows(texts, this.#layers.length - 1 - k, 2, list);
      layer.apply(x, stride, list, count / 2);
    }
    this.#listRows(texts, 0, 1, list);
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

  /**
   * Lists the rows of each text and so many on either side of it, and after these as many as it takes to fill up a
   * multiple of `unit`. Gives the number of rows listed.
   */
  #listRows(texts: readonly (readonly RawToken[])[], around: number, unit: number, list: number): number {
    const { u32 } = this.#compute;
    const first = list / 4;
    let at = first;
    let row = this.#margin;
    for (const { length } of texts) {
      const end = at + Math.ceil((length + 2 * around) / unit) * unit;
      for (let r = row - around; at < end; r++) u32[at++] = r;
      row += length + this.#margin;
    }
    // The kernels read in fours.
    u32.fill(this.#margin, at, at + AFFINE_ROWS - 1);
    return at - first;
  }
}
