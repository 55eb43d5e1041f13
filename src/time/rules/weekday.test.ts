import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('days of the week', () => {
  it.each([
    ['They met on Tuesday.', ['Tuesday → 2018-07-24']],
    ['They will meet on Tuesday.', ['Tuesday → 2018-07-31']],
    ['He said on Wednesday that talks had failed.', ['Wednesday → 2018-07-25']],
    ['They will meet on Wednesday.', ['Wednesday → 2018-07-25']],
    ['Talks broke off late Monday.', ['late Monday → 2018-07-23']],
    ['She landed on Sunday night.', ['Sunday night → 2018-07-22']],
    ['They spoke last Friday.', ['last Friday → 2018-07-20']],
    ['They spoke last Tuesday.', ['last Tuesday → 2018-07-17']],
    ['They spoke last Wednesday.', ['last Wednesday → 2018-07-18']],
    ['They spoke this past Tuesday.', ['this past Tuesday → 2018-07-24']],
    ['They will speak next Friday.', ['next Friday → 2018-08-03']],
    ['They meet this Friday.', ['this Friday → 2018-07-27']],
    ['He went on Monday last week.', ['Monday last week → 2018-07-16']],
    ['They meet on Tuesday of next week.', ['Tuesday of next week → 2018-07-31']],
    ['They meet next week on Tuesday.', ['next week on Tuesday → 2018-07-31']],
    [
      'He left on Monday and returned the following Friday.',
      ['Monday → 2018-07-23', 'the following Friday → 2018-07-27'],
    ],
    ['The following Friday he returned.', ['The following Friday → ?']],
    ['The council meets Thursday in Oslo.', ['Thursday → 2018-07-26']],
    ['The meeting was moved to Friday.', ['Friday → 2018-07-27']],
    ['He told them on Monday he would go on Friday.', ['Monday → 2018-07-23', 'Friday → 2018-07-27']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'The Sunday Times reported it.',
    'They talk every Monday.',
    'It was a Black Friday for them.',
    'Sun and sand, and he sat on it.',
    'Mondays are slow.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
