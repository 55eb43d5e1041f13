import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('decades', () => {
  it.each([
    ['They were allies in the 1980s.', ['1980s → 1980/1989']],
    ['Ties soured in the early 1990s.', ['the early 1990s → 1990/1993']],
    ['It was built in the late ’60s.', ['the late ’60s → 1966/1969']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['He is in his 60s.', 'The 1985s model sold.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
