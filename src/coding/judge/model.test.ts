import { statSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { loadModel, modelOf } from './model.js';

const all = () => {
  const { report, open, mutual, directed } = loadModel();
  return [report, open, ...mutual.roles, mutual.whole, ...directed.roles, directed.whole];
};

it('is compact, and every weight a number', () => {
  expect(statSync(new URL('../../../model/judge.json', import.meta.url)).size).toBeLessThan(1_000_000);
  for (const weights of all()) {
    expect(weights.size).toBeGreaterThan(20);
    for (const w of weights.values()) expect(Number.isFinite(w) && w !== 0).toBe(true);
  }
  expect(loadModel().mutual.roles).toHaveLength(1);
  expect(loadModel().directed.roles).toHaveLength(2);
});

it('knows no state, person or place by name', () => {
  const ref = loadReference();
  for (const weights of all()) {
    for (const feature of weights.keys()) {
      const names = feature.split(/[^\p{L}]+/u).filter((w) => /^\p{Lu}\p{Ll}{2,}/u.test(w));
      expect(names.filter((n) => ref.party(n, undefined) || ref.place(n))).toEqual([]);
    }
  }
});

it('has its thresholds between 0 and 1', () => {
  for (const threshold of Object.values(loadModel().threshold)) {
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
  }
});

it('gives stored thousandths their numbers back', () => {
  const choice = { roles: [{ 'kind state': 1500 }], whole: { 'size 2': -250 } };
  const model = modelOf({
    threshold: { short: 0.4, long: 0.3, unnamed: 0.5 },
    report: { 'det the': 7 },
    open: { 'det a': 2 },
    mutual: choice,
    directed: choice,
  });
  expect(model.report.get('det the')).toBe(0.007);
  expect(model.mutual.roles[0]!.get('kind state')).toBe(1.5);
  expect(model.directed.whole.get('size 2')).toBe(-0.25);
});
