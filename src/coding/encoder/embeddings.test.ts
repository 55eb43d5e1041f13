import { expect, it } from 'vitest';
import { Embeddings } from './embeddings.js';

const SCALES = new Uint8Array(new Float32Array([0.5, 2]).buffer);
const TABLE = new Uint8Array([2, 254, 3, 1, 0, 255, ...SCALES]);

it('gives each row in its own scale', () => {
  const embeddings = new Embeddings(TABLE, 2);
  expect(embeddings.width).toBe(3);
  expect([...embeddings.of([1, 0])]).toEqual([2, 0, -2, 1, -1, 1.5]);
});

it('refuses bytes that are no such table', () => {
  expect(() => new Embeddings(TABLE, 3)).toThrow('14 bytes are no table of 3 word pieces');
});
