import { load } from '@demarche/english';
import { expect, it } from 'vitest';
import { parse } from './parse.js';

const nlp = await load();
const rootsOf = (text: string) => {
  const doc = parse(nlp, { text, furniture: [] }, [[0, text.length]]);
  return doc.sentences.map((s) => `${s.root.lemma}/${s.root.tag}`);
};

it('reads the verb of a short item that the parser takes for a noun', () => {
  expect(rootsOf('Marin postpones her visit to Denmark because the ferries there are on strike.')).toEqual([
    'postpone/VBZ',
  ]);
  expect(rootsOf('Talks between the government of Mali and the Tuaregs collapse in Rome.')).toEqual(['collapse/VBP']);
});

it('reads a name that is spelt like another word as a name', () => {
  expect(rootsOf('Trump the next morning emerged from a meeting with the king to praise the deal.')).toEqual([
    'emerge/VBD',
  ]);
  const text = 'Hunt flew to Tehran. Foreign Secretary Jeremy Hunt will stay there until Friday.';
  const doc = parse(nlp, { text, furniture: [] }, [[0, text.length]]);
  expect(doc.tokens.filter((t) => t.text === 'Hunt').map((t) => `${t.tag} ${t.dep}`)).toEqual([
    'NNP nsubj',
    'NNP nsubj',
  ]);
});

it('leaves a headline without a verb as it is', () => {
  expect(rootsOf('Peace talks in Oslo')).toEqual(['talk/NNS']);
});

it('keeps words, offsets and other paragraphs', () => {
  const text = 'Rain fell on Friday.\n\nTalks between the government of Mali and the Tuaregs collapse in Rome.';
  const doc = parse(nlp, { text, furniture: [] }, [[0, text.length]]);
  expect(doc.tokens.filter((t) => !t.isSpace).every((t) => text.slice(t.start, t.end) === t.text)).toBe(true);
  expect(doc.sentences.map((s) => s.root.text)).toEqual(['fell', 'collapse']);
  expect(doc.sentences[1]!.root.ancestors).toEqual([]);
});

it('leaves a dateline out', () => {
  const text = 'OSLO (NTB) - Talks in Sweden between officials from Chad and Niger have broken off, a minister said.';
  const furniture = [{ kind: 'dateline' as const, span: [0, 13] as const }];
  const doc = parse(nlp, { text, furniture }, [[0, text.length]]);
  expect(doc.text).toBe(text);
  expect(doc.tokens[0]!.start).toBe(13);
  expect(
    doc.tokens
      .find((t) => t.text === 'broken')!
      .childrenBy('nsubj')
      .map((t) => t.text),
  ).toEqual(['Talks']);
});

it('reads a topic apart from the item behind it', () => {
  const text = 'Border war in the Andes: Envoys of Ecuador and Peru sit down in Quito. Peru: no talks.';
  const doc = parse(nlp, { text, furniture: [] }, [[0, text.length]]);
  expect(doc.text).toBe(text);
  expect(doc.sentences[1]!.root.childrenBy('nsubj').map((t) => t.text)).toEqual(['Envoys']);
});
