import type { Compute } from './kernels.js';

/** A matrix in the layout that the kernels read. */
export interface PackedMatrix {
  readonly pointer: number;
  readonly inputs: number;
  readonly panels: number;
  /** Numbers in a row of the result; the columns beyond `outputs` are zero. */
  readonly columns: number;
}

/** The order that kernels want outputs of several pieces in: all first pieces, all second pieces, and so on. */
export function piecewise<T>(outputs: number, pieces: number, get: (index: number) => T): T[] {
  return Array.from({ length: outputs * pieces }, (_, o) => get((o % outputs) * pieces + Math.floor(o / outputs)));
}

/**
 * Lays a matrix out in panels of so many columns: first the biases of its columns, then for each input the weights of
 * its columns. The last panel is filled up with zeros.
 * @param weights for each column of the result its weights by input
 * @param biases of the columns; none when left out
 */
export function packMatrix(
  compute: Compute,
  panelColumns: number,
  weights: readonly Float32Array[],
  biases?: ArrayLike<number>,
): PackedMatrix {
  const inputs = weights[0]!.length;
  const panels = Math.ceil(weights.length / panelColumns);
  const columns = panels * panelColumns;
  const pointer = compute.alloc(columns * (inputs + 1));
  const { f32 } = compute;
  for (let column = 0; column < columns; column++) {
    const panel = Math.floor(column / panelColumns);
    let at = pointer / 4 + panel * panelColumns * (inputs + 1) + (column % panelColumns);
    const own = weights[column];
    f32[at] = biases?.[column] ?? 0;
    for (let k = 0; k < inputs; k++) {
      at += panelColumns;
      f32[at] = own ? own[k]! : 0;
    }
  }
  return { pointer, inputs, panels, columns };
}

/** Copies numbers into the kernels' memory. */
export function copyIn(compute: Compute, ...vectors: readonly Float32Array[]): number {
  const pointer = compute.alloc(vectors.reduce((n, v) => n + v.length, 0));
  let at = pointer / 4;
  for (const vector of vectors) {
    compute.f32.set(vector, at);
    at += vector.length;
  }
  return pointer;
}
