import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('months', () => {
  it.each([
    ['They met in May.', ['May → 2018-05']],
    ['They will meet in May.', ['May → 2019-05']],
    ['The summit was agreed in June 2018.', ['June 2018 → 2018-06']],
    ['It began in early March.', ['early March → 2018-03-01/2018-03-10']],
    ['It is due by the end of November.', ['the end of November → 2018-11-21/2018-11-30']],
    ['It collapsed in mid-April 2017.', ['mid-April 2017 → 2017-04-11/2017-04-20']],
    ['They spoke last November.', ['last November → 2017-11']],
    ['He returns next March.', ['next March → 2019-03']],
    ['They spoke last July.', ['last July → 2017-07']],
    ['It was signed in October of last year.', ['October of last year → 2017-10']],
    ['The July talks went badly.', ['July → 2018-07']],
    ['A May summit in Oslo failed.', ['May → 2018-05']],
    ['What was agreed at the June summit still holds.', ['June → 2018-06']],
    ['Nothing has moved since May.', ['May → 2018-05']],
    ['The talks opened in December.', ['December → 2017-12']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'Prime Minister Theresa May spoke.',
    'A plan by May was rejected.',
    'They lost faith in May over it.',
    'Mrs May will resign.',
    'April Jones and June Adams spoke.',
    'The two sides may march on.',
    'The March on the capital drew crowds.',
    'Militants of Black September struck.',
    'Since May took office, talks have stalled.',
    'MAY TO MEET MERKEL',
    'The May government fell.',
    'Ask April or her sister.',
    'He will mar it, sat on it, and the second one may march.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
