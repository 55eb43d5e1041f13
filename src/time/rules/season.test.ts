import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('seasons', () => {
  it.each([
    ['They met in the summer of 2014.', ['the summer of 2014 → 2014-06/2014-08']],
    ['They will meet in the fall.', ['the fall → 2018-09/2018-11']],
    ['He visits this autumn.', ['this autumn → 2018-09/2018-11']],
    ['She went there last winter.', ['last winter → 2017-12/2018-02']],
    ['Talks resume next spring.', ['next spring → 2019-03/2019-05']],
    ['The thaw came in the spring of last year.', ['the spring of last year → 2017-03/2017-05']],
    ['It will open by winter.', ['winter → 2018-12/2019-02']],
    ['They met in early spring.', ['early spring → 2018-03']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The fall of the capital ended the talks.',
    'The Spring Festival opened.',
    'Hopes spring eternal.',
    'The Prague Spring was crushed.',
    'After the fall in prices they met.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
