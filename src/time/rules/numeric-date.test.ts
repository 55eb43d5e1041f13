import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('dates in figures, year last', () => {
  it.each([
    ['The note is dated 24/07/2018.', ['24/07/2018 → 2018-07-24']],
    ['The note is dated 7/24/2018.', ['7/24/2018 → 2018-07-24']],
    ['The note is dated 5.7.2018.', ['5.7.2018 → 2018-07-05']],
    ['The note is dated 6/6/2018.', ['6/6/2018 → 2018-06-06']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The note is dated 05/07/2018.', 'The note is dated 31/02/2018.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
