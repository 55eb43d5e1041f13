import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeModel, MODEL_FILES, type ModelFiles } from './decode.js';
import { readModel } from './model.js';

const files = Object.fromEntries(
  MODEL_FILES.map((name) => [name, readFileSync(new URL(`../../model/${name}`, import.meta.url))]),
) as unknown as ModelFiles;

describe('decodeModel', () => {
  it('gives every tensor its place, with as many labels as the outputs have rows', () => {
    const model = readModel();
    expect(model.tensors.get('tagger.W')!.shape[0]).toBe(model.tagger.labels.length);
    expect(model.tensors.get('parser.upper.W')!.shape[0]).toBe(model.parser.moves.length);
    expect(model.tensors.get('ner.upper.W')!.shape[0]).toBe(model.ner.moves.length);
    const floats = [...model.tensors.values()].reduce((n, { data }) => n + data.length, 0);
    expect(floats).toBeGreaterThan(3_000_000);
    expect([...model.tensors.values()].every(({ data }) => data.every(Number.isFinite))).toBe(true);
  });

  it('reads bytes that do not start where floats may', () => {
    const weights = files['weights.bin'];
    const shifted = new Uint8Array(weights.length + 1);
    shifted.set(weights, 1);
    const model = decodeModel({ ...files, 'weights.bin': shifted.subarray(1) });
    expect(model.tensors.get('tagger.b')!.data).toEqual(decodeModel(files).tensors.get('tagger.b')!.data);
  });

  it('says so when the weights are cut short', () => {
    const short = { ...files, 'weights.bin': files['weights.bin'].subarray(0, 1_000_000) };
    expect(() => decodeModel(short)).toThrow(/weights\.bin is cut short/);
  });
});
