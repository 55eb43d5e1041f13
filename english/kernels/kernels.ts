// The number work of the pipeline, in AssemblyScript; build.ts compiles it to WebAssembly with SIMD.
// Pointers and strides are in bytes, numbers are f32. `../src/nn/kernels.ts` says what each function is for and
// `../src/nn/pack.ts` how weights are laid out.

/** Four rows by two vectors of accumulators: more would not fit the sixteen registers that engines have to give. */
const PANEL: usize = 32;

/** Number of the r-th row of a list, or r itself when there is no list. */
function rowAt(list: usize, r: i32): usize {
  return list ? <usize>load<u32>(list + <usize>r * 4) : <usize>r;
}

export function affine(
  a: usize,
  aStride: usize,
  list: usize,
  rows: i32,
  inputs: i32,
  w: usize,
  panels: i32,
  out: usize,
  outStride: usize,
): void {
  const panelBytes = (<usize>inputs + 1) * PANEL;
  for (let p = 0; p < panels; p++) {
    for (let r = 0; r < rows; r += 4) {
      let a0 = a + rowAt(list, r) * aStride;
      let a1 = a + rowAt(list, r + 1) * aStride;
      let a2 = a + rowAt(list, r + 2) * aStride;
      let a3 = a + rowAt(list, r + 3) * aStride;
      let x00 = v128.load(w);
      let x01 = v128.load(w, 16);
      let x10 = x00;
      let x11 = x01;
      let x20 = x00;
      let x21 = x01;
      let x30 = x00;
      let x31 = x01;
      let b = w + PANEL;
      const end = w + panelBytes;
      while (b < end) {
        const b0 = v128.load(b);
        const b1 = v128.load(b, 16);
        const s0 = v128.load32_splat(a0);
        x00 = f32x4.add(x00, f32x4.mul(s0, b0));
        x01 = f32x4.add(x01, f32x4.mul(s0, b1));
        const s1 = v128.load32_splat(a1);
        x10 = f32x4.add(x10, f32x4.mul(s1, b0));
        x11 = f32x4.add(x11, f32x4.mul(s1, b1));
        const s2 = v128.load32_splat(a2);
        x20 = f32x4.add(x20, f32x4.mul(s2, b0));
        x21 = f32x4.add(x21, f32x4.mul(s2, b1));
        const s3 = v128.load32_splat(a3);
        x30 = f32x4.add(x30, f32x4.mul(s3, b0));
        x31 = f32x4.add(x31, f32x4.mul(s3, b1));
        a0 += 4;
        a1 += 4;
        a2 += 4;
        a3 += 4;
        b += PANEL;
      }
      let o = out + <usize>r * outStride;
      v128.store(o, x00);
      v128.store(o, x01, 16);
      o += outStride;
      v128.store(o, x10);
      v128.store(o, x11, 16);
      o += outStride;
      v128.store(o, x20);
      v128.store(o, x21, 16);
      o += outStride;
      v128.store(o, x30);
      v128.store(o, x31, 16);
    }
    w += panelBytes;
    out += PANEL;
  }
}

/** One row needs more columns at a time, for there must be enough sums under way to hide the delay of an addition. */
const WIDE_PANEL: usize = 112;

export function affineRow(a: usize, inputs: i32, w: usize, panels: i32, out: usize): void {
  const panelBytes = (<usize>inputs + 1) * WIDE_PANEL;
  for (let p = 0; p < panels; p++) {
    let x0 = v128.load(w);
    let x1 = v128.load(w, 16);
    let x2 = v128.load(w, 32);
    let x3 = v128.load(w, 48);
    let x4 = v128.load(w, 64);
    let x5 = v128.load(w, 80);
    let x6 = v128.load(w, 96);
    let b = w + WIDE_PANEL;
    const end = w + panelBytes;
    let from = a;
    while (b < end) {
      const s = v128.load32_splat(from);
      x0 = f32x4.add(x0, f32x4.mul(s, v128.load(b)));
      x1 = f32x4.add(x1, f32x4.mul(s, v128.load(b, 16)));
      x2 = f32x4.add(x2, f32x4.mul(s, v128.load(b, 32)));
      x3 = f32x4.add(x3, f32x4.mul(s, v128.load(b, 48)));
      x4 = f32x4.add(x4, f32x4.mul(s, v128.load(b, 64)));
      x5 = f32x4.add(x5, f32x4.mul(s, v128.load(b, 80)));
      x6 = f32x4.add(x6, f32x4.mul(s, v128.load(b, 96)));
      from += 4;
      b += WIDE_PANEL;
    }
    v128.store(out, x0);
    v128.store(out, x1, 16);
    v128.store(out, x2, 32);
    v128.store(out, x3, 48);
    v128.store(out, x4, 64);
    v128.store(out, x5, 80);
    v128.store(out, x6, 96);
    w = end;
    out += WIDE_PANEL;
  }
}

const EPSILON: f32 = 1e-8;

function sumLanes(v: v128): f32 {
  return f32x4.extract_lane(v, 0) + f32x4.extract_lane(v, 1) + (f32x4.extract_lane(v, 2) + f32x4.extract_lane(v, 3));
}

export function maxoutNorm(
  y: usize,
  list: usize,
  rows: i32,
  width: i32,
  scale: usize,
  x: usize,
  xStride: usize,
  isSum: bool,
): void {
  const bytes = <usize>width * 4;
  const shift = scale + bytes;
  for (let r = 0; r < rows; r++) {
    let sum = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const at = y + i;
      const best = f32x4.max(v128.load(at), f32x4.max(v128.load(at + bytes), v128.load(at + 2 * bytes)));
      v128.store(at, best);
      sum = f32x4.add(sum, best);
    }
    const mean = f32x4.splat(sumLanes(sum) / <f32>width);
    let squares = f32x4.splat(0);
    for (let i: usize = 0; i < bytes; i += 16) {
      const d = f32x4.sub(v128.load(y + i), mean);
      squares = f32x4.add(squares, f32x4.mul(d, d));
    }
    const factor = f32x4.splat(1 / sqrt<f32>(sumLanes(squares) / <f32>width + EPSILON));
    const out = x + rowAt(list, r) * xStride;
    for (let i: usize = 0; i < bytes; i += 16) {
      const normal = f32x4.mul(f32x4.sub(v128.load(y + i), mean), factor);
      const scaled = f32x4.add(f32x4.mul(normal, v128.load(scale + i)), v128.load(shift + i));
      v128.store(out + i, isSum ? f32x4.add(v128.load(out + i), scaled) : scaled);
    }
    y += 3 * bytes;
  }
}

export function addWindows(words: usize, rows: i32, products: usize, stride: usize, bytes: i32, out: usize): void {
  const n = <usize>bytes;
  for (let r = 0; r < rows; r++) {
    const before = products + <usize>load<u32>(words - 4) * stride;
    const here = products + <usize>load<u32>(words) * stride + n;
    const after = products + <usize>load<u32>(words + 4) * stride + 2 * n;
    for (let i: usize = 0; i < n; i += 16) {
      v128.store(out + i, f32x4.add(v128.load(here + i), f32x4.add(v128.load(before + i), v128.load(after + i))));
    }
    words += 4;
    out += n;
  }
}

export function pairInputs(x: usize, stride: usize, list: usize, pairs: i32, bytes: i32, out: usize): void {
  const n = <usize>bytes;
  for (let p = 0; p < pairs; p++) {
    const from = x + <usize>load<u32>(list) * stride;
    for (let i: usize = 0; i < n; i += 16) {
      const d0 = v128.load(from - stride + i);
      const d1 = v128.load(from + i);
      const d2 = v128.load(from + stride + i);
      const d3 = v128.load(from + 2 * stride + i);
      v128.store(out + i, f32x4.sub(d0, d2));
      v128.store(out + n + i, f32x4.sub(d3, d1));
      v128.store(out + 2 * n + i, f32x4.add(d1, d2));
      v128.store(out + 3 * n + i, f32x4.sub(d2, d1));
    }
    list += 8;
    out += 4 * n;
  }
}

export function pairOutputs(shared: usize, pairs: i32, bytes: i32, y: usize): void {
  const n = <usize>bytes;
  for (let p = 0; p < pairs; p++) {
    for (let i: usize = 0; i < n; i += 16) {
      const a = v128.load(shared + i);
      const b = v128.load(shared + n + i);
      v128.store(y + i, f32x4.add(v128.load(y + i), f32x4.add(a, b)));
      v128.store(y + n + i, f32x4.add(v128.load(y + n + i), f32x4.sub(a, b)));
    }
    shared += 2 * n;
    y += 2 * n;
  }
}

export function copyRows(words: usize, rows: i32, table: usize, stride: usize, bytes: i32, out: usize): void {
  for (let r = 0; r < rows; r++) {
    memory.copy(out, table + <usize>load<u32>(words) * stride, <usize>bytes);
    words += 4;
    out += <usize>bytes;
  }
}

export function addRows(rows: usize, count: i32, bytes: i32, out: usize): void {
  const end = rows + <usize>count * 4;
  for (let i: usize = 0; i < <usize>bytes; i += 16) {
    let sum = v128.load(out + i);
    for (let r = rows; r < end; r += 4) sum = f32x4.add(sum, v128.load(<usize>load<u32>(r) + i));
    v128.store(out + i, sum);
  }
}

export function hiddenUnits(slots: usize, count: i32, bias: usize, units: i32, out: usize): void {
  const half = <usize>units * 4;
  const end = slots + <usize>count * 4;
  for (let i: usize = 0; i < half; i += 16) {
    let x = v128.load(bias + i);
    let y = v128.load(bias + half + i);
    for (let s = slots; s < end; s += 4) {
      const p = <usize>load<u32>(s) + i;
      x = f32x4.add(x, v128.load(p));
      y = f32x4.add(y, v128.load(p + half));
    }
    v128.store(out + i, f32x4.max(x, y));
  }
}
