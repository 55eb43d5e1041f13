import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { decodeModel, fromModel, load, MODEL_FILES, type ModelFiles } from '../src/index.js';

const TEXT = 'The envoy, who had landed in Lima on Sunday, did not want to speak.';
const tell = (doc: { tokens: readonly { text: string; dep: string; lemma: string }[] }) =>
  doc.tokens.map(({ text, dep, lemma }) => `${text} ${dep} ${lemma}`);

it('gives the same pipeline however often it is loaded', async () => {
  expect(await load()).toBe(await load());
});

it('runs in a worker thread', async () => {
  const worker = new Worker(new URL('./worker.mjs', import.meta.url), { workerData: TEXT });
  const told = await new Promise((resolve, reject) => worker.once('message', resolve).once('error', reject));
  await worker.terminate();
  expect(told).toEqual(tell((await load())(TEXT)));
});

it('takes a model from bytes, wherever they come from', async () => {
  const files = Object.fromEntries(
    MODEL_FILES.map((name) => {
      const bytes = readFileSync(new URL(`../model/${name}`, import.meta.url));
      // As they may come over a network: at an odd place in a larger buffer.
      const copy = new Uint8Array(bytes.length + 1);
      copy.set(bytes, 1);
      return [name, copy.subarray(1)];
    }),
  ) as unknown as ModelFiles;
  expect(tell(fromModel(decodeModel(files))(TEXT))).toEqual(tell((await load())(TEXT)));
});

it('reads no files outside of load', () => {
  const seen = new Set<string>();
  const visit = (url: URL) => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const [, from] of readFileSync(url, 'utf8').matchAll(/from '([^']+)'/g)) {
      expect(from, url.pathname).toMatch(/^\.{1,2}\//);
      visit(new URL(from!.replace(/\.js$/, '.ts'), url));
    }
  };
  visit(new URL('../src/core.ts', import.meta.url));
  expect(seen.size).toBeGreaterThan(20);
});
