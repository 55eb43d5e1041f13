#!/usr/bin/env node
/**
 * Trains the judge (src/coding/judge) on annotated texts, on texts and cases of our own besides, and writes model/judge.json.
 * Build first: it reads with dist/. The same texts and the same rules give the same file, byte for byte, one weight a
 * line. It cross-validates first, which shows what the judge is worth on texts that it has not seen.
 *
 *   node tools/train-judge.mjs ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]
 */
import { writeFileSync } from 'node:fs';
import { reread } from '../dist/coding/encoder/reread.js';
import { readViews, withViews } from './train-encoder/views.mjs';
import { examplesOf } from './train-judge/examples.mjs';
import { learn } from './train-judge/learn.mjs';
import { readMaterial } from './train-judge/material.mjs';
import { judgeUnseen, rate } from './train-judge/validate.mjs';

const OUT = new URL('../model/judge.json', import.meta.url);
const files = process.argv.slice(2);
if (files.length === 0 || files.length % 2) {
  console.error('usage: node tools/train-judge.mjs ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]');
  process.exit(2);
}

const views = readViews();
const { sets, cases } = await readMaterial(files);
const texts = [...sets.flat(), ...cases];
for (const text of texts) {
  text.asked = text.found;
  text.seen = withViews(text, views);
  text.found = text.seen.flatMap(reread);
}
const examples = texts.map(examplesOf);

console.log('coded without comments, of each set of texts, ours last:');
showRates('as the rules of scope have it', ({ found }) => ({
  found,
  sites: found.filter((c) => c.proper).map((c) => c.site),
}));
const unseen = judgeUnseen(texts, examples);
showRates('judged by a model that has not seen it', (t) => unseen.get(t));
writeFileSync(OUT, `${JSON.stringify(learn(examples), null, 2)}\n`);
console.log(`${texts.length} texts → model/judge.json`);

function showRates(name, reportsOf) {
  const percent = (x) => (100 * x).toFixed(1).padStart(5);
  const cells = sets
    .map((set) => rate(set, reportsOf))
    .map((r) => `P ${percent(r.precision)} R ${percent(r.recall)} F1 ${percent(r.f1)}`);
  console.log(`${name.padEnd(40)} ${cells.join(' | ')}`);
}
