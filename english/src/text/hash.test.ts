import { describe, expect, it } from 'vitest';
import { hashKeys, hashText } from './hash.js';

/** Made with `spacy.strings.hash_string`. */
const TEXTS: [string, bigint][] = [
  ['coffee', 3197928453018144401n],
  ['a', 11901859001352538922n],
  ['Zürich', 9452955988637137518n],
  ['naïve café', 9646334175591888092n],
  ['abcdefgh', 17751780907874141760n],
  ['abcdefghi', 13885881106499164936n],
  ['x'.repeat(100), 8460673862528987856n],
  ['日本語', 1998301522555383300n],
  ['😀', 13900606239988879105n],
  ['…', 12034422695025479550n],
  ['the quick brown fox', 5053123802802448951n],
];

/** Made with thinc's `NumpyOps.hash`. */
const KEYS: [bigint, number, number[]][] = [
  [0n, 8, [0, 0, 0, 0]],
  [1n, 9, [2205482518, 2060344464, 1125017477, 2005428196]],
  [4294967301n, 10, [3605513963, 298950099, 1675030243, 3136708051]],
  [3197928453018144401n, 11, [2750598018, 3251727970, 914169445, 2562981563]],
  [18446744073709551615n, 12, [1819277157, 3658368269, 2286982542, 3957336523]],
];

describe('hashText', () => {
  it.each(TEXTS)('hashes %s as the model does', (text, expected) => {
    const out = new Uint32Array(2);
    hashText(text, out, 0);
    expect((BigInt(out[1]!) << 32n) | BigInt(out[0]!)).toBe(expected);
  });

  it('takes a lone surrogate for the replacement character', () => {
    const [a, b] = ['a\ud800b', 'a\ufffdb'].map((text) => {
      const out = new Uint32Array(2);
      hashText(text, out, 0);
      return [...out];
    });
    expect(a).toEqual(b);
  });
});

describe('hashKeys', () => {
  it.each(KEYS)('gives the row keys of %i under seed %i', (id, seed, expected) => {
    const out = new Uint32Array(4);
    hashKeys(Number(id & 0xffffffffn), Number(id >> 32n), seed, out);
    expect([...out]).toEqual(expected);
  });
});
