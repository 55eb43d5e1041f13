import { describe, expect, it } from 'vitest';
import { explain, readTimes } from '../read.js';

// A Wednesday.
const read = (text: string) => readTimes(text, '2018-07-25').map(explain);

describe('years', () => {
  it.each([
    ['They last met in 2009.', ['2009 → 2009']],
    ['The 2015 agreement fell apart.', ['2015 → 2015']],
    ['Some 2000 troops left in 2012.', ['2012 → 2012']],
    ['The deal of 1994 is dead.', ['1994 → 1994']],
    ['The truce ended in early 2014.', ['early 2014 → 2014-01/2014-04']],
    ['The pact dates from the end of 1998.', ['the end of 1998 → 1998-12']],
    ['The war of 1950-53 never ended.', ['1950-53 → 1950/1953']],
    ['The 2003–2005 round failed.', ['2003–2005 → 2003/2005']],
    ['In 2016 and 2017 nothing happened.', ['2016 → 2016', '2017 → 2017']],
    ['Its term, 2014 to 2018, was quiet.', ['2014 to 2018 → 2014/2018']],
    ['The record is from 2018-07.', ['2018-07 → 2018-07']],
  ])('reads "%s"', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'He sent 2000 soldiers to the border.',
    'Aid worth $2015 arrived.',
    'It fell to 1999 points.',
    'Flight 2015 landed.',
    'The port handled 2018.5 tons.',
    'The year 30000 is far.',
    'They burned the homes of 2000 families.',
    'In 2008-09 ties soured.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });
});
