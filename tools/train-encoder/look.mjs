#!/usr/bin/env node
/**
 * Adds to unseen.jsonl.gz what the encoder that the program comes with makes of texts that were annotated since it was taught, so that
 * the judge may learn from them before there is an hour to teach the encoder anew. Texts that the file knows are left alone.
 * Build first.
 *
 *   node tools/train-encoder/look.mjs ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]
 */
import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { loadViewer } from '../../dist/coding/encoder/encoder.js';
import { readMaterial } from '../train-judge/material.mjs';
import { keyOf } from './lessons.mjs';
import { FILE, readViews } from './views.mjs';

const files = process.argv.slice(2);
if (files.length === 0 || files.length % 2) {
  console.error('usage: node tools/train-encoder/look.mjs ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]');
  process.exit(2);
}
const short = (row) => row.map((x) => Math.round(x * 100) / 100);

const look = await loadViewer();
const known = [...readViews().values()];
const texts = new Set(known.map((view) => view.text));
const { sets } = await readMaterial(files);
const added = [];
for (const { id, found, here } of sets.flat()) {
  if (texts.has(id) || found.length === 0) continue;
  for (const [candidate, { acts, polarities, roles }] of await look(found, here)) {
    const parts = [...roles.values()].map(short);
    added.push({ text: id, key: keyOf(candidate), acts: short(acts), polarities: short(polarities), roles: parts });
  }
}
writeFileSync(FILE, gzipSync([...known, ...added].map((view) => `${JSON.stringify(view)}\n`).join('')));
console.log(`${added.length} candidates seen, beside ${known.length} known`);
