#!/usr/bin/env node
/**
 * Writes the lessons that the encoder (src/coding/encoder) learns from, one sentence a line, out of the texts that the
 * judge learns from too. Build first: it reads with dist/. `tools/train-encoder/train.py` then teaches the encoder.
 *
 *   node tools/train-encoder.mjs LESSONS ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]
 */
import { writeFileSync } from 'node:fs';
import { loadWords } from '../dist/coding/encoder/words.js';
import { lessonsOf } from './train-encoder/lessons.mjs';
import { readMaterial } from './train-judge/material.mjs';

const [out, ...files] = process.argv.slice(2);
if (!out || files.length === 0 || files.length % 2) {
  console.error('usage: node tools/train-encoder.mjs LESSONS ARTICLES ANNOTATIONS [ARTICLES ANNOTATIONS …]');
  process.exit(2);
}
const words = loadWords();
const { sets, cases } = await readMaterial(files);
const lessons = [...sets.flat(), ...cases].flatMap((text) => lessonsOf(text, words));
writeFileSync(out, lessons.map((lesson) => `${JSON.stringify(lesson)}\n`).join(''));
console.log(`${lessons.length} sentences → ${out}`);
