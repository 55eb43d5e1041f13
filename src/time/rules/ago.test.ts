import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('times gone by', () => {
  it.each([
    ['They met three days ago.', ['three days ago → 2018-07-22']],
    ['They met two weeks ago.', ['two weeks ago → 2018-07-09/2018-07-15']],
    ['They met a few months ago.', ['a few months ago → 2018-01/2018-05']],
    ['They met a couple of months ago.', ['a couple of months ago → 2018-05']],
    ['The pact was signed a decade ago.', ['a decade ago → 2008']],
    ['They met a fortnight ago.', ['a fortnight ago → 2018-07-09/2018-07-15']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The temple was built 3,000 years ago.', 'Long ago they met.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
