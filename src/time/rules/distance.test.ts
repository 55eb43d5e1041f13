import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('distances from something else', () => {
  it.each([
    ['They met three days after June 5.', ['three days after June 5 → 2018-06-08']],
    ['They met on June 5 and again a week later.', ['June 5 → 2018-06-05', 'a week later → 2018-06-11/2018-06-17']],
    ['They met on Friday and parted the next day.', ['Friday → 2018-07-20', 'the next day → 2018-07-21']],
    ['They met on June 5. A week later they parted.', ['June 5 → 2018-06-05', 'A week later → ?']],
    ['The previous week they had met.', ['The previous week → 2018-07-16/2018-07-22']],
    ['They are to meet two weeks from Tuesday.', ['two weeks from Tuesday → 2018-08-14']],
    ['They met the day before the vote.', ['the day before → ?']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each(['After two days of talks they parted.', 'Guests from the day were thanked.'])(
    'leaves "%s" alone',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('gives the offset of what hangs on another event', () => {
    const offsets = (text: string) => readTimes(text, '2018-07-25').map((t) => (t.unresolved ? t.offset : t.edtf));
    expect(offsets('They met three days after the vote.')).toEqual([{ unit: 'day', count: 3 }]);
    expect(offsets('They had met a year before the vote.')).toEqual([{ unit: 'year', count: -1 }]);
    expect(offsets('In the months after the vote, they met.')).toEqual([{ unit: 'month', count: 2, upTo: 6 }]);
    expect(offsets('Weeks before the vote, they met.')).toEqual([{ unit: 'week', count: -6, upTo: -2 }]);
  });
});
