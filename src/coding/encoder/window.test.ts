import { load } from '@demarche/english';
import { expect, it } from 'vitest';
import { windowOf } from './window.js';
import { loadWords } from './words.js';

const nlp = await load();
const words = loadWords();
const close = words.number('[SEP]');

it('shows a sentence behind the head of the article and the end of the sentence before', () => {
  const doc = nlp('Chad invited Niger. Rain fell. They met on Monday.');
  const [first, second, third] = doc.sentences.map((s) => windowOf(s, words));
  expect(first!.start).toBe(2);
  expect(second!.pieces.filter((p) => p === close)).toHaveLength(2);
  expect(third!.pieces.filter((p) => p === close)).toHaveLength(3);
  expect(third!.pieces.slice(1, third!.start)).toEqual([
    ...words.of('Chad'),
    ...words.of('invited'),
    ...words.of('Niger'),
    ...words.of('.'),
    close,
    ...words.of('Rain'),
    ...words.of('fell'),
    ...words.of('.'),
    close,
  ]);
  const met = doc.sentences[2]!.tokens.find((t) => t.text === 'met')!;
  expect(third!.pieces[third!.at(met)!]).toBe(words.of('met')[0]);
});

it('cuts off what is too long, and says where nothing of a word is left', () => {
  const doc = nlp(`They ${'really '.repeat(300)}met.`);
  const sentence = doc.sentences[0]!;
  const window = windowOf(sentence, words);
  expect(window.pieces).toHaveLength(113);
  expect(window.pieces.at(-1)).toBe(close);
  expect(window.at(sentence.tokens[0]!)).toBe(2);
  expect(window.at(sentence.tokens.at(-1)!)).toBeUndefined();
});
