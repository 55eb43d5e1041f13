import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('holidays', () => {
  it.each([
    ['They will meet before Christmas.', ['Christmas → 2018-12-25']],
    ["They met on New Year's Day.", ["New Year's Day → 2018-01-01"]],
    ['He spoke on Easter Monday.', ['Easter Monday → 2018-04-02']],
    ['They met at Easter 2016.', ['Easter 2016 → 2016-03-27']],
    ['They met last Christmas.', ['last Christmas → 2017-12-25']],
    ['They met on Good Friday.', ['Good Friday → 2018-03-30']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'An Easter parade was held.',
    'The ship reached Christmas Island.',
    'The Good Friday Agreement held.',
    'The boxing day drew a crowd.',
    'A new year has begun.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
