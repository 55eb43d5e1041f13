import { describe, expect, it } from 'vitest';
import { makeArticle } from './article.js';
import { languageOf, languageOfTag } from './language.js';

const FRENCH =
  'Le ministre des affaires étrangères a reçu lundi son homologue, qui lui a transmis une invitation à se rendre dans la capitale au printemps.';
const RUSSIAN =
  'Министр иностранных дел принял в понедельник своего коллегу, который передал ему приглашение посетить столицу весной.';

describe('languageOf', () => {
  it('tells English with many foreign names from other languages', () => {
    const english =
      'Nguyen Van Duc, Karel Novák and Søren Østergaard met Oyelaran Adébáyò in Ciudad Vieja on Monday, the ministry said.';
    expect([english, FRENCH, RUSSIAN].map(languageOf)).toEqual(['en', 'fr', 'ru']);
  });

  it('tells nothing of what is too short or no language', () => {
    expect(languageOf('Rencontre à Genève')).toBeUndefined();
    expect(languageOf('0,1 2,3 4,5 '.repeat(90))).toBeUndefined();
  });
});

describe('languageOfTag', () => {
  it('reads the language of a tag, and nothing where it is none', () => {
    expect(['en', 'en-GB', 'pt_BR', ' FR ', 'zh-Hant-TW'].map(languageOfTag)).toEqual(['en', 'en', 'pt', 'fr', 'zh']);
    expect(['', 'english', '{{lang}}', 'x'].map(languageOfTag)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('the language of an article', () => {
  it('is what its reader found, else that of its words, which is said', () => {
    expect(makeArticle({ text: FRENCH }).article).toMatchObject({ language: 'fr', origins: { language: 'text' } });
    const given = makeArticle({ text: FRENCH, language: 'en' }).article;
    expect(given.language).toBe('en');
    expect(given.origins).toBeUndefined();
  });
});
