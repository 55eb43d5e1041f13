import { describe, expect, it } from 'vitest';
import { loadReference } from './index.js';
import type { GatheringHints } from './types.js';

const ref = loadReference();

describe('which gathering words name', () => {
  it.each<[string, string | undefined, string, GatheringHints?]>([
    ['G20 summit in Mexico', '2012-05-29', 'G20 2012'],
    ['the G20', '2012-05-29', 'G20 2012', { place: 'Los Cabos' }],
    ['Group of 20 (G-20)', '2012-05-29', 'G20 2012'],
    ["next month's G20 meeting", '2012-05-29', 'G20 2012'],
    ["last year's G20 summit", '2012-05-29', 'G20 2011'],
    ['the 2017 G20 summit', '2012-05-29', 'G20 2017'],
    ['the APEC summit that Russia hosts in Vladivostok', '2012-05-29', 'APEC 2012'],
    ['UN General Assembly', '2013-08-20', 'UNGA 2013'],
    ['the NATO summit', '2018-07-01', 'NATO 2018'],
    ["NATO leaders' meeting", '2018-07-01', 'NATO 2018'],
    ['G8 summit at Camp David', '2012-05-10', 'G8 2012'],
    ['47th ASEAN summit', undefined, 'ASEAN 2025'],
    ['Munich Security Conference', '2015-02-01', 'Munich Security Conference 2015'],
    ['the G20', '2018-11-01', 'G20 2018', { tense: 'future' }],
    ['the G20', '2018-11-01', 'G20 2017', { tense: 'past' }],
    ['Winter Olympics in Pyeongchang', '2018-01-10', 'Winter Olympics 2018'],
    ['G20 summit', '2012-05-29', 'G20 2015', { year: 2015 }],
  ])('%s on %s is %s', (words, day, id, hints) => {
    expect(ref.gathering(words, day, hints)?.id).toBe(id);
  });

  it('gives place, host and dates of the occurrence', () => {
    expect(ref.gathering('G20', '2012-05-29')).toMatchObject({
      place: 'Los Cabos',
      host: 'MEX',
      start: '2012-06-18',
      end: '2012-06-19',
    });
  });

  it('tells the series alone where nothing tells the year', () => {
    expect(ref.gathering('the G20 summit')).toEqual({ id: 'G20', series: 'G20', how: 'series' });
  });

  it('gives no place and dates of the leaders to a meeting of ministers', () => {
    const hit = ref.gathering("G20 finance ministers' meeting", '2012-05-29');
    expect(hit?.year).toBe(2012);
    expect(hit?.place).toBeUndefined();
  });

  it('knows no gathering in a body, a dinner or a place where one was once held', () => {
    for (const words of ['NATO', 'the Arab League', 'a dinner', 'a summit', '']) {
      expect(ref.gathering(words, '2018-07-01'), words).toBeUndefined();
    }
    expect(ref.gathering('Camp David summit', '2019-09-10')).toBeUndefined();
  });
});
