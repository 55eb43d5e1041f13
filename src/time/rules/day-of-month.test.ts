import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('days of a month', () => {
  it.each([
    ['They will meet on the 12th.', ['the 12th → 2018-08-12']],
    ['They met on the 12th.', ['the 12th → 2018-07-12']],
    ['They meet on the 3rd of next month.', ['the 3rd of next month → 2018-08-03']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['He works on the 12th floor.', 'It was the 12th round.', 'They will meet on the 12th anniversary.'])(
    'leaves "%s" alone',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
