import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kernelsModule } from '../../kernels/build.js';
import { AFFINE_COLUMNS, AFFINE_ROWS, Compute, ROW_COLUMNS } from './kernels.js';
import { copyIn, packMatrix, piecewise } from './pack.js';
import { WindowLayer } from './window-layer.js';

const compute = new Compute();
const { kernels } = compute;

/** Numbers between −1 and 1, the same for the same seed. */
function numbers(count: number, seed: number): Float32Array {
  return Float32Array.from({ length: count }, (_, i) => Math.sin(seed * 1000 + i * 12.9898));
}

function rows(count: number, width: number, seed: number): Float32Array[] {
  return Array.from({ length: count }, (_, r) => numbers(width, seed + r));
}

function read(pointer: number, count: number): number[] {
  return [...compute.f32.subarray(pointer / 4, pointer / 4 + count)];
}

function expectClose(found: readonly number[], wanted: readonly number[]): void {
  expect(found.length).toBe(wanted.length);
  const worst = found.reduce((max, value, i) => Math.max(max, Math.abs(value - wanted[i]!)), 0);
  expect(worst).toBeLessThan(1e-4);
}

const dot = (a: ArrayLike<number>, b: ArrayLike<number>) =>
  Array.from(a).reduce((sum, value, i) => sum + value * b[i]!, 0);

it('the compiled kernels are what their source compiles to', async () => {
  expect(readFileSync(new URL('./kernels-wasm.ts', import.meta.url), 'utf8')).toBe(await kernelsModule());
});

describe('affine', () => {
  const sizes = fc.record({
    count: fc.integer({ min: 1, max: 9 }),
    inputs: fc.integer({ min: 1, max: 20 }),
    outputs: fc.integer({ min: 1, max: 60 }),
  });

  it('multiplies listed rows and adds the bias', () => {
    fc.assert(
      fc.property(sizes, ({ count, inputs, outputs }) =>
        compute.scratch(() => {
          const weights = rows(outputs, inputs, 1);
          const bias = numbers(outputs, 2);
          const x = rows(count, inputs, 3);
          const matrix = packMatrix(compute, AFFINE_COLUMNS, weights, bias);
          const a = copyIn(compute, ...x);
          // Last row first, and with what the kernel reads beyond the end.
          const order = Array.from({ length: count }, (_, r) => count - 1 - r);
          const list = compute.alloc(count + AFFINE_ROWS);
          compute.u32.set([...order, 0, 0, 0], list / 4);
          const out = compute.alloc((count + AFFINE_ROWS) * matrix.columns);
          kernels.affine(a, inputs * 4, list, count, inputs, matrix.pointer, matrix.panels, out, matrix.columns * 4);
          for (const [r, row] of order.entries()) {
            const wanted = weights.map((w, o) => dot(w, x[row]!) + bias[o]!);
            expectClose(read(out + r * matrix.columns * 4, outputs), wanted);
          }
        }),
      ),
    );
  });

  it('does the same for a single row', () => {
    fc.assert(
      fc.property(sizes, ({ inputs, outputs }) =>
        compute.scratch(() => {
          const weights = rows(outputs, inputs, 1);
          const bias = numbers(outputs, 2);
          const x = numbers(inputs, 3);
          const matrix = packMatrix(compute, ROW_COLUMNS, weights, bias);
          const a = copyIn(compute, x);
          const out = compute.alloc(matrix.columns);
          kernels.affineRow(a, inputs, matrix.pointer, matrix.panels, out);
          const wanted = weights.map((w, o) => dot(w, x) + bias[o]!);
          expectClose(read(out, outputs), wanted);
        }),
      ),
    );
  });
});

it('hidden units sum a vector for each slot and keep the larger piece', () => {
  compute.scratch(() => {
    const units = 8;
    const vectors = rows(3, 2 * units, 5);
    const [bias, ...slots] = vectors.map((v) => copyIn(compute, v));
    const list = compute.alloc(slots.length);
    compute.u32.set(slots, list / 4);
    const out = compute.alloc(units);
    kernels.hiddenUnits(list, slots.length, bias!, units, out);
    const sum = (k: number) => vectors.reduce((total, v) => total + v[k]!, 0);
    const wanted = Array.from({ length: units }, (_, k) => Math.max(sum(k), sum(k + units)));
    expectClose(read(out, units), wanted);
  });
});

describe('a window layer', () => {
  const width = 8;
  const pieces = 3;
  const inputs = 3 * width;
  const shape = [width, pieces, inputs];
  const W = { data: numbers(width * pieces * inputs, 7), shape };
  const vector = (length: number, seed: number) => ({ data: numbers(length, seed), shape: [length] });
  const [b, G, beta] = [vector(width * pieces, 8), vector(width, 9), vector(width, 10)];
  const layer = new WindowLayer(compute, { W, b, G, beta });

  /** The definition, word for word. */
  function defined(x: readonly Float32Array[], r: number): number[] {
    const window = [...x[r - 1]!, ...x[r]!, ...x[r + 1]!];
    const best = Array.from({ length: width }, (_, o) =>
      Math.max(
        ...Array.from({ length: pieces }, (_, p) => {
          const row = o * pieces + p;
          return dot(W.data.subarray(row * inputs, (row + 1) * inputs), window) + b.data[row]!;
        }),
      ),
    );
    const mean = best.reduce((sum, v) => sum + v, 0) / width;
    const variance = best.reduce((sum, v) => sum + (v - mean) ** 2, 0) / width + 1e-8;
    return best.map((v, k) => x[r]![k]! + ((v - mean) / Math.sqrt(variance)) * G.data[k]! + beta.data[k]!);
  }

  it('changes the listed rows, and no others, as defined', () => {
    compute.scratch(() => {
      const x = rows(9, width, 20);
      const pointer = copyIn(compute, ...x);
      const listed = [1, 2, 4, 5, 6, 7];
      const list = compute.alloc(listed.length);
      compute.u32.set(listed, list / 4);
      layer.apply(pointer, width * 4, list, listed.length / 2);
      for (const [r, row] of x.entries()) {
        const wanted = listed.includes(r) ? defined(x, r) : [...row];
        expectClose(read(pointer + r * width * 4, width), wanted);
      }
    });
  });
});

it('outputs of several pieces are put piece by piece', () => {
  const order = piecewise(2, 3, (index) => index);
  expect(order).toEqual([0, 3, 1, 4, 2, 5]);
});
