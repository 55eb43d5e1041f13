import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('times to come', () => {
  it.each([
    ['They will meet in two weeks.', ['in two weeks → 2018-08-06/2018-08-12']],
    ["They will decide in three months' time.", ["in three months' time → 2018-10"]],
    ['A vote is expected two days from now.', ['two days from now → 2018-07-27']],
    ['They expect a reply within ten days.', ['within ten days → 2018-07-26/2018-08-04']],
    ['He will visit in the coming days.', ['the coming days → 2018-07-26/2018-07-31']],
    ['Aid will flow over the next two decades.', ['the next two decades → 2018/2038']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['It was the first visit in two weeks.', 'They met twice in two weeks.', 'It was over in two weeks.'])(
    'leaves "%s" alone',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );
});
