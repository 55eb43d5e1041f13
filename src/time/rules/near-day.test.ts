import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('days around today', () => {
  it.each([
    ['They met today.', ['today → 2018-07-25']],
    ['They met yesterday evening.', ['yesterday evening → 2018-07-24']],
    ['They will meet tomorrow.', ['tomorrow → 2018-07-26']],
    ['They met last night.', ['last night → 2018-07-24']],
    ['They met the day before yesterday.', ['the day before yesterday → 2018-07-23']],
    ['It was agreed this morning.', ['this morning → 2018-07-25']],
    ['It was agreed earlier in the day.', ['earlier in the day → 2018-07-25']],
    ['Shells fell overnight.', ['overnight → 2018-07-24/2018-07-25']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['USA Today reported it.', 'It happened one morning.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
