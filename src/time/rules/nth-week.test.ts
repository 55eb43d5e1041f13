import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('weeks of a month', () => {
  it.each([
    ['They meet in the first week of September.', ['the first week of September → 2018-09-01/2018-09-07']],
    ['It was signed in the last week of February 2016.', ['the last week of February 2016 → 2016-02-23/2016-02-29']],
    ['It opens in the last week of next month.', ['the last week of next month → 2018-08-25/2018-08-31']],
    ['It closed in the 1st week of 2016.', ['the 1st week of 2016 → 2016-01-01/2016-01-07']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['It was the first week of the campaign.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
