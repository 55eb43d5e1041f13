import { load } from '@demarche/english';
import { expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { Cast } from '../cast/cast.js';
import { presencesIn } from '../cast/presence.js';
import { unnamed } from './unnamed.js';

const nlp = await load();
const reference = loadReference();
const verbs = (text: string, taken: readonly string[] = []) => {
  const doc = nlp(text);
  const cast = new Cast(doc, reference, '2018-05-24');
  const others = new Set(doc.tokens.filter((t) => taken.includes(t.text)));
  return unnamed(doc, cast, presencesIn(cast), others).map((r) => r.predicate.text);
};

it.each([
  ['Poland humoured the Hungarian president.', ['humoured']],
  ['Poland chose to embarrass Hungary.', ['embarrass']],
  ['Chad walked out as Niger rose to speak.', ['walked', 'rose', 'speak']],
])('finds the verbs over two parties of "%s"', (text, found) => {
  expect(verbs(text)).toEqual(found);
});

it.each([
  'Poland humoured its own president.',
  'The bakers humoured the millers.',
  'Poland said that Hungary is a friend and has a port.',
])('finds none in "%s"', (text) => {
  expect(verbs(text)).toEqual([]);
});

it('leaves out what is read already', () => {
  expect(verbs('Poland humoured the Hungarian president.', ['humoured'])).toEqual([]);
});
