import type { Compute } from './kernels.js';

/** A matrix in the layout that the kernels read. */
export interface PackedMatrix {
  readonly pointer: number;
  readonly inputs: number;
  readonly panels: number;
  /** Numbers in a row of the result; the columns beyond `outputs` are zero. */
  readonly columns: number;
}

/**
 * Lays a matrix out in panels of so many columns: first the biases of its columns, then for each input the weights of
 * its columns. The last panel is filled up with zeros.
 */
export function packMatrix(
  compute: Compute,
  panelColumns: number,
  inputs: number,
  outputs: number,
  weight: (output: number, input: number) => number,
  bias: (output: number) => number,
): PackedMatrix {
  const panels = Math.ceil(outputs / panelColumns);
  const pointer = compute.alloc(panels * panelColumns * (inputs + 1));
  const { f32 } = compute;
  let at = pointer / 4;
  for (let panel = 0; panel < panels; panel++) {
    const first = panel * panelColumns;
    for (let c = first; c < first + panelColumns; c++) f32[at++] = c < outputs ? bias(c) : 0;
    for (let k = 0; k < inputs; k++) {
      for (let c = first; c < first + panelColumns; c++) f32[at++] = c < outputs ? weight(c, k) : 0;
    }
  }
  return { pointer, inputs, panels, columns: panels * panelColumns };
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
