import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('days of a year', () => {
  it.each([
    ['The envoys met on May 18.', ['May 18 → 2018-05-18']],
    ['They will sign it on Sept. 30.', ['Sept. 30 → 2018-09-30']],
    ['It was dated Monday, July 16, 2018.', ['Monday, July 16, 2018 → 2018-07-16']],
    ['The ministers gathered on the 12th of June.', ['the 12th of June → 2018-06-12']],
    ['Her letter of 3 February 2016 went unanswered.', ['3 February 2016 → 2016-02-03']],
    ['He flew in on Tuesday 7th August.', ['Tuesday 7th August → 2018-08-07']],
    ['The pact was signed on June 12th last year.', ['June 12th last year → 2017-06-12']],
    ['The truce of the eleventh of November, 1918 held.', ['the eleventh of November, 1918 → 1918-11-11']],
    ['The March 20 call and the August 2 visit were discussed.', ['March 20 → 2018-03-20', 'August 2 → 2018-08-02']],
    ['On February 29 the accord lapsed.', ['February 29 → 2020-02-29']],
    ['The ship sailed on July 4, 1776.', ['July 4, 1776 → 1776-07-04']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The hall seats may 12 more guests.',
    'They met on February 30, 2018.',
    'Some May 18,000 people came.',
    'The stall sold $12 May roses.',
    'A second march was held.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
