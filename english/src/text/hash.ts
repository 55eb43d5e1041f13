/**
 * The two hash functions that the model was trained with, on 64-bit numbers held as two unsigned 32-bit halves.
 *
 * Sources: MurmurHash64A and MurmurHash3_x64_128 by Austin Appleby (public domain).
 */

/** Result of the last multiplication or hash in this module: returning a pair would cost an allocation. */
let hi = 0;
let lo = 0;

/** (ah:al) × (bh:bl) mod 2^64. */
function multiply(ah: number, al: number, bh: number, bl: number): void {
  const a0 = al & 0xffff;
  const a1 = al >>> 16;
  const b0 = bl & 0xffff;
  const b1 = bl >>> 16;
  const low = a0 * b0;
  const middle = a1 * b0 + (low >>> 16);
  const middle2 = a0 * b1 + (middle % 0x10000);
  const high = a1 * b1 + Math.floor(middle / 0x10000) + Math.floor(middle2 / 0x10000);
  lo = Math.imul(al, bl) >>> 0;
  hi = (high + Math.imul(ah, bl) + Math.imul(al, bh)) >>> 0;
}

const M_HI = 0xc6a4a793;
const M_LO = 0x5bd1e995;
const SEED = 1;

let buffer = new Uint8Array(256);

/** Writes UTF-8 into the buffer and gives its length. A lone surrogate becomes U+FFFD. */
function encode(text: string): number {
  if (buffer.length < text.length * 3) buffer = new Uint8Array(text.length * 6);
  let n = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x80) return n + new TextEncoder().encodeInto(text.slice(i), buffer.subarray(n)).written;
    buffer[n++] = unit;
  }
  return n;
}

function word(at: number): number {
  return buffer[at]! | (buffer[at + 1]! << 8) | (buffer[at + 2]! << 16) | (buffer[at + 3]! << 24);
}

/**
 * MurmurHash64A of the text's UTF-8 bytes with seed 1, written as `[low, high]` at `at`.
 */
export function hashText(text: string, out: Uint32Array, at: number): void {
  const length = encode(text);
  multiply(0, length, M_HI, M_LO);
  let hh = hi;
  let hl = (lo ^ SEED) >>> 0;
  const blocks = length - (length % 8);
  for (let i = 0; i < blocks; i += 8) {
    multiply(word(i + 4) >>> 0, word(i) >>> 0, M_HI, M_LO);
    // k ^= k >> 47
    multiply(hi, (lo ^ (hi >>> 15)) >>> 0, M_HI, M_LO);
    multiply((hh ^ hi) >>> 0, (hl ^ lo) >>> 0, M_HI, M_LO);
    hh = hi;
    hl = lo;
  }
  if (blocks < length) {
    let th = 0;
    let tl = 0;
    for (let i = length - 1; i >= blocks; i--) {
      th = (th << 8) | (tl >>> 24);
      tl = (tl << 8) | buffer[i]!;
    }
    multiply((hh ^ th) >>> 0, (hl ^ tl) >>> 0, M_HI, M_LO);
    hh = hi;
    hl = lo;
  }
  multiply(hh, (hl ^ (hh >>> 15)) >>> 0, M_HI, M_LO);
  out[at] = lo ^ (hi >>> 15);
  out[at + 1] = hi;
}

function finalMix(h: number, l: number): void {
  // x ^= x >> 33, twice between two multiplications and once after.
  multiply(h, (l ^ (h >>> 1)) >>> 0, 0xff51afd7, 0xed558ccd);
  multiply(hi, (lo ^ (hi >>> 1)) >>> 0, 0xc4ceb9fe, 0x1a85ec53);
  lo = (lo ^ (hi >>> 1)) >>> 0;
}

const KEY_BYTES = 8;

/**
 * Four row keys of a 64-bit id for a hash embedding: MurmurHash3_x64_128 of the id's eight bytes. The table row of key
 * `k` is `out[k] % rows`.
 */
export function hashKeys(low: number, high: number, seed: number, out: Uint32Array): void {
  const start = (seed ^ KEY_BYTES) >>> 0;
  multiply(high, low, 0x87c37b91, 0x114253d5);
  multiply(((hi << 31) | (lo >>> 1)) >>> 0, ((lo << 31) | (hi >>> 1)) >>> 0, 0x4cf5ad43, 0x2745937f);
  // h1 = (k ^ start) + start; h2 = h1 + start
  let sum = ((lo ^ start) >>> 0) + start;
  const h1l = sum >>> 0;
  const h1h = (hi + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  sum = h1l + start;
  const h2l = sum >>> 0;
  const h2h = (h1h + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  finalMix(h1h, h1l);
  const al = lo;
  const ah = hi;
  finalMix(h2h, h2l);
  // h1 += h2; h2 += h1
  sum = al + lo;
  const rl = sum >>> 0;
  const rh = (ah + hi + (sum > 0xffffffff ? 1 : 0)) >>> 0;
  sum = rl + lo;
  out[0] = rl;
  out[1] = rh;
  out[2] = sum >>> 0;
  out[3] = (rh + hi + (sum > 0xffffffff ? 1 : 0)) >>> 0;
}
