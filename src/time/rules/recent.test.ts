import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('times up to now', () => {
  it.each([
    ['Ties have improved in recent months.', ['recent months → 2018-01/2018-07']],
    ['He called twice over the past four days.', ['the past four days → 2018-07-22/2018-07-25']],
    ['They quarrelled for the past decade.', ['the past decade → 2008/2018']],
    ['They spoke twice over the past fortnight.', ['the past fortnight → 2018-07-11/2018-07-25']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The last days of the war were grim.', 'It was the most recent visit.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
