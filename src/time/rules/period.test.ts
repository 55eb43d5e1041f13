import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('weeks, months and years by name', () => {
  it.each([
    ['They met last week.', ['last week → 2018-07-16/2018-07-22']],
    ['Talks open next month.', ['next month → 2018-08']],
    ['He resigned this year.', ['this year → 2018']],
    ['It fell apart earlier this month.', ['earlier this month → 2018-07-01/2018-07-25']],
    ['He will go later this year.', ['later this year → 2018-07/2018-12']],
    ['He will go later this week.', ['later this week → 2018-07-26/2018-07-29']],
    ['It should end by the end of the year.', ['the end of the year → 2018-12']],
    ['They will meet early next month.', ['early next month → 2018-08-01/2018-08-10']],
    ['They met late last year.', ['late last year → 2017-09/2017-12']],
    ['It is to end by the end of this month.', ['the end of this month → 2018-07-21/2018-07-31']],
    ['They will meet early next week.', ['early next week → 2018-07-30/2018-08-01']],
    ['They spoke this past week.', ['this past week → 2018-07-18/2018-07-25']],
    ['The expulsion last week of diplomats was a blow.', ['last week → 2018-07-16/2018-07-22']],
    ['The talks are to end this week.', ['this week → 2018-07-23/2018-07-29']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['The last week of the campaign was quiet.', 'It was the team of the year.', 'The year was good.'])(
    'leaves "%s" alone',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
