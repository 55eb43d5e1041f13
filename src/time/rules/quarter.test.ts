import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('quarters', () => {
  it.each([
    ['It is due in the third quarter of 2019.', ['the third quarter of 2019 → 2019-07/2019-09']],
    ['A summit is planned for the first quarter of next year.', ['the first quarter of next year → 2019-01/2019-03']],
    ['It slid in Q2 2017.', ['Q2 2017 → 2017-04/2017-06']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['They met in the diplomatic quarter.', 'A quarter of them left.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
