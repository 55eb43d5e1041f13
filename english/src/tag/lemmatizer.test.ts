import { describe, expect, it } from 'vitest';
import { readModel } from '../model/model.js';
import { Lemmatizer } from './lemmatizer.js';

const lemmatizer = new Lemmatizer(readModel().lemmas);

describe('Lemmatizer', () => {
  it.each([
    ['refused', 'VERB', 'Tense=Past|VerbForm=Fin', 'refuse'],
    ['lay', 'VERB', 'Tense=Past|VerbForm=Fin', 'lie'],
    ['Meeting', 'NOUN', 'Number=Sing', 'meeting'],
    ['Meeting', 'PROPN', 'Number=Sing', 'Meeting'],
    ['geese', 'NOUN', 'Number=Plur', 'goose'],
    ['older', 'ADJ', 'Degree=Cmp', 'old'],
    ['Of', 'ADP', '', 'of'],
    ['\n', 'SPACE', '', '\n'],
    // No form of an unknown word is in the lists; the first that the rules make is taken.
    ['zorbled', 'VERB', 'Tense=Past|VerbForm=Fin', 'zorble'],
    // The name of an object's method is a word like any other.
    ['constructor', 'NOUN', 'Number=Plur', 'constructor'],
  ])('takes %j as %s %s to %j', (text, pos, morph, lemma) => {
    expect(lemmatizer.lemmatize(text, pos, morph)).toBe(lemma);
  });
});
