import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('days on end', () => {
  it.each([
    ['The summit ran from May 18-19.', ['May 18-19 → 2018-05-18/2018-05-19']],
    ['Talks are set for 18–19 October 2018.', ['18–19 October 2018 → 2018-10-18/2018-10-19']],
    ['He toured the Gulf from March 19 to 23.', ['March 19 to 23 → 2018-03-19/2018-03-23']],
    ['They meet on September 28 and 29.', ['September 28 and 29 → 2018-09-28/2018-09-29']],
    ['They met on June 3, 4 and 5, 2017.', ['June 3, 4 and 5, 2017 → 2017-06-03/2017-06-05']],
    ['It is to be held between 3 and 12 of September.', ['3 and 12 of September → 2018-09-03/2018-09-12']],
    [
      'The fair is open from the ninth to the seventeenth of August.',
      ['ninth to the seventeenth of August → 2018-08-09/2018-08-17'],
    ],
    ['They met on June 3 and 9.', ['June 3 → 2018-06-03']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The hall holds 5 to 6 may guests.'])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
