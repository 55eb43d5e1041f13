import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { zipOf } from '../fixture.js';
import { SEEDS, type Seed } from './seeds.js';

/** A change to an input; places are parts of its length, so that it applies to inputs of any length. */
type Mutation = (bytes: Buffer) => Buffer;

const part = fc.double({ min: 0, max: 1, noNaN: true });
const seed = fc.constantFrom(...SEEDS);
const at = (bytes: Buffer, where: number) => Math.floor(where * bytes.length);

function stretch(bytes: Buffer, a: number, b: number): readonly [number, number] {
  return [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))];
}

const cut = part.map(
  (where): Mutation =>
    (bytes) =>
      bytes.subarray(0, at(bytes, where)),
);

const flip = fc.array(fc.tuple(part, fc.nat(7)), { minLength: 1, maxLength: 8 }).map(
  (flips): Mutation =>
    (bytes) => {
      const copy = Buffer.from(bytes);
      for (const [where, bit] of flips)
        if (copy.length > 0) copy[Math.min(at(copy, where), copy.length - 1)]! ^= 1 << bit;
      return copy;
    },
);

const remove = fc.tuple(part, part).map(
  ([a, b]): Mutation =>
    (bytes) => {
      const [from, to] = stretch(bytes, a, b);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    },
);

const duplicate = fc.tuple(part, part, fc.integer({ min: 2, max: 20 })).map(
  ([a, b, times]): Mutation =>
    (bytes) => {
      const [from, to] = stretch(bytes, a, b);
      const copies = Array.from({ length: times }, () => bytes.subarray(from, to));
      return Buffer.concat([bytes.subarray(0, from), ...copies, bytes.subarray(to)]);
    },
);

/** A stretch of another input put into this one. */
const splice = fc.tuple(seed, part, part, part).map(
  ([other, a, b, where]): Mutation =>
    (bytes) => {
      const [from, to] = stretch(other.bytes, a, b);
      return Buffer.concat([
        bytes.subarray(0, at(bytes, where)),
        other.bytes.subarray(from, to),
        bytes.subarray(at(bytes, where)),
      ]);
    },
);

const TOKENS = [
  'a',
  ' ',
  '\n',
  '\u0000',
  '"',
  ',',
  '[',
  '{"a":',
  '<div>',
  '<b><i>',
  '<!--',
  '&lol;',
  '<item>',
  '\r\n',
  'é',
  '\u202e',
];

/** A field of enormous size, or nesting of enormous depth. */
const swell = fc.tuple(fc.constantFrom(...TOKENS), fc.constantFrom(10, 1000, 20_000), part).map(
  ([token, times, where]): Mutation =>
    (bytes) => {
      const swollen = Buffer.from(token.repeat(times));
      return Buffer.concat([bytes.subarray(0, at(bytes, where)), swollen, bytes.subarray(at(bytes, where))]);
    },
);

const NUMBERS = ['0', '-1', '30000', '4294967295', '99999999999999999999', '1e999', '0x7f', '9'.repeat(400)];

/** A number (a length, a year, a size) replaced by an absurd one. */
const renumber = fc.tuple(part, fc.constantFrom(...NUMBERS)).map(
  ([where, number]): Mutation =>
    (bytes) => {
      const text = bytes.toString('latin1');
      const found = /\d+/.exec(text.slice(at(bytes, where)));
      if (!found) return bytes;
      const from = at(bytes, where) + found.index;
      return Buffer.from(`${text.slice(0, from)}${number}${text.slice(from + found[0].length)}`, 'latin1');
    },
);

const mutation = fc.oneof(cut, flip, remove, duplicate, splice, swell, renumber);

/** Names under which the bytes are given: their own, none at all, and another kind's. */
const door = fc.oneof(
  { weight: 6, arbitrary: fc.constant(undefined) },
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: seed.map(({ name }) => name) },
);

/** Broken bytes within a sound archive are reached only so. */
const packing = fc.constantFrom<(input: Seed) => Seed>(
  (input) => input,
  (input) => input,
  ({ name, bytes }) => ({ name: `${name}.gz`, bytes: gzipSync(bytes, { level: 1 }) }),
  ({ name, bytes }) => ({ name: 'packed.zip', bytes: zipOf({ name: name || 'a', bytes }) }),
);

/** A sound input of any kind after one to four changes, packed or not, under its name or a false one. */
export const brokenInput: fc.Arbitrary<Seed> = fc
  .tuple(seed, fc.array(mutation, { minLength: 1, maxLength: 4 }), door, packing)
  .map(([{ name, bytes }, mutations, other, pack]) =>
    pack({
      name: other ?? name,
      bytes: mutations.reduce((broken, mutate) => mutate(broken).subarray(0, LARGEST), bytes),
    }),
  );

/** Bytes beyond which an input is cut: duplicates of duplicates would only cost time. */
const LARGEST = 512 * 1024;
