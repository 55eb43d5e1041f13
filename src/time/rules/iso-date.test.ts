import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('dates in figures, year first', () => {
  it.each([
    ['The note is dated 2013-09-05.', ['2013-09-05 → 2013-09-05']],
    ['Signed 2013/09/05 in Rome.', ['2013/09/05 → 2013-09-05']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The file a-2013-09-05 is lost.', 'It was 2018-13-45.', 'See /2013-09-05/index.'])(
    'leaves "%s" alone',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
