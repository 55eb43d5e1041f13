import { load } from '@demarche/english';
import { expect, it } from 'vitest';
import { loadReference } from '../../reference/index.js';
import { Cast } from './cast.js';
import { Presences } from './presence.js';

const nlp = await load();
const text = 'Peru welcomed the envoy. Peru and Chile held talks in Porto. They went well.';
const doc = nlp(text);
const here = new Presences(new Cast(doc, loadReference(), '2018-05-24'));
const talks = doc.tokens.find((t) => t.text === 'talks')!;

it('ranks parties by how often the article shows them, places aside', () => {
  expect(here.ranked[0]).toBe('PER');
  expect(here.ranked).toContain('CHL');
  expect(here.ranked).not.toContain('PRT');
});

it('shows by sentence who is named and whose places are', () => {
  const shown = here.in(talks.sent.start);
  expect(shown.filter((p) => !p.place).flatMap((p) => p.referent.parties)).toEqual(['PER', 'CHL']);
  expect(shown.filter((p) => p.place).flatMap((p) => p.referent.parties)).toEqual(['PRT']);
});

it('finds the nearest phrase for a party, in the sentence before others', () => {
  expect(here.nearest('PER', talks)!.token.sent.start).toBe(talks.sent.start);
  expect(here.nearest('JPN', talks)).toBeUndefined();
});

it('takes a demonym within a longer name for a part of it', () => {
  const cyprus = nlp('The Turkish and Greek Cypriot leaders held talks in Nicosia.');
  const { ranked } = new Presences(new Cast(cyprus, loadReference(), '2018-05-24'));
  expect([...ranked].sort()).toEqual(['CYP', 'turkish cypriots']);
});
