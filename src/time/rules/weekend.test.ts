import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('weekends', () => {
  it.each([
    ['They spoke over the weekend.', ['the weekend → 2018-07-21/2018-07-22']],
    ['They will speak this weekend.', ['this weekend → 2018-07-28/2018-07-29']],
    ['They spoke last weekend.', ['last weekend → 2018-07-21/2018-07-22']],
    ['They meet next weekend.', ['next weekend → 2018-08-04/2018-08-05']],
    ['They meet this coming weekend.', ['this coming weekend → 2018-07-28/2018-07-29']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The weekend of the vote was calm.', 'Weekend trains run late.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
