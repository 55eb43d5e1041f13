import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds } from './edtf.js';
import { explain, readTimes } from './read.js';
import { RULES } from './rules.js';

const REFERENCE = '2018-07-25';
const read = (text: string, reference: string | undefined = REFERENCE) => readTimes(text, reference).map(explain);

describe('readTimes', () => {
  it('takes the longest reading at a place', () => {
    expect(read('They met on Monday, July 16, 2018, in the summer of 2014 and early next year.')).toEqual([
      'Monday, July 16, 2018 → 2018-07-16',
      'the summer of 2014 → 2014-06/2014-08',
      'early next year → 2019-01/2019-04',
    ]);
  });

  it('tells how a date lies to that of the article, and which end of a stretch it is', () => {
    const found = readTimes('Since Monday they have waited; by December they will meet, as they do today.', REFERENCE);
    expect(found.map((t) => [t.words, t.direction, t.limit])).toEqual([
      ['Monday', 'past', 'since'],
      ['December', 'future', 'by'],
      ['today', 'now', undefined],
    ]);
  });

  it('gives spans, kinds, anchors and the rule', () => {
    expect(readTimes('Talks on 18–19 May 2012 or next week', REFERENCE)).toEqual([
      {
        span: [9, 23],
        words: '18–19 May 2012',
        rule: 'time/day-range:days-month',
        anchor: 'explicit',
        direction: 'past',
        edtf: '2012-05-18/2012-05-19',
        kind: 'range',
      },
      {
        span: [27, 36],
        words: 'next week',
        rule: 'time/period:period',
        anchor: 'article',
        direction: 'future',
        edtf: '2018-07-30/2018-08-05',
        kind: 'range',
      },
    ]);
  });

  it('believes the tense it is told before the words around', () => {
    const tuesday = (tense: 'past' | 'future') =>
      readTimes('It said Tuesday.', REFERENCE, { tense: () => tense }).map((t) => t.edtf);
    expect(tuesday('past')).toEqual(['2018-07-24']);
    expect(tuesday('future')).toEqual(['2018-07-31']);
  });
});

describe('without a date for the article', () => {
  const text =
    'They met on 18 May 2012 and on Tuesday, last month, in May, on June 3, two weeks ago, this fall and in 2019.';

  it('reads what the words alone fix and leaves the rest open', () => {
    expect(readTimes(text).map(explain)).toEqual([
      '18 May 2012 → 2012-05-18',
      'Tuesday → ?',
      'last month → ?',
      'May → ?',
      'June 3 → ?',
      'two weeks ago → ?',
      'this fall → ?',
      '2019 → 2019',
    ]);
  });

  it.each(['', 'yesterday', '30000', '2018-02-30', '2018/2019'])('takes "%s" for none', (reference) => {
    expect(readTimes(text, reference)).toEqual(readTimes(text));
  });

  it('reads from a month or a year what they suffice for', () => {
    const sentence = 'They met last year, last month and on Tuesday.';
    expect(read(sentence, '2018-07')).toEqual(['last year → 2017', 'last month → 2018-06', 'Tuesday → ?']);
    expect(read(sentence, '2018')).toEqual(['last year → 2017', 'last month → ?', 'Tuesday → ?']);
  });

  it('still says which way the words point', () => {
    expect(readTimes('They met last month and meet tomorrow.').map((t) => t.direction)).toEqual(['past', 'future']);
  });
});

describe('joined expressions', () => {
  it.each([
    ['A visit from June 29 to July 3 was made.', ['June 29 to July 3 → 2018-06-29/2018-07-03']],
    ['The council sat from 30 December to 2 January 2017.', ['30 December to 2 January 2017 → 2016-12-30/2017-01-02']],
    ['The talks last from Monday to Wednesday.', ['Monday to Wednesday → 2018-07-23/2018-07-25']],
    ['They met on Monday and Tuesday.', ['Monday and Tuesday → 2018-07-23/2018-07-24']],
    ['They met on Monday and Wednesday.', ['Monday → 2018-07-23', 'Wednesday → 2018-07-25']],
    ['The truce held from 2003 to 2007.', ['2003 to 2007 → 2003/2007']],
    ['Talks between April and June 2016 failed.', ['April and June 2016 → 2016-04/2016-06']],
    ['The fair runs from June to September.', ['June to September → 2018-06/2018-09']],
    ['The visit was moved from June 12 to June 20.', ['June 12 → 2018-06-12', 'June 20 → 2018-06-20']],
    ['They meet in the week of September 12, 2018.', ['the week of September 12, 2018 → 2018-09-10/2018-09-16']],
    ['They met on Monday — Tuesday was free.', ['Monday → 2018-07-23', 'Tuesday → 2018-07-24']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('stay together without a date for the article', () => {
    expect(readTimes('A visit from June 29 to July 3 was made.').map(explain)).toEqual(['June 29 to July 3 → ?']);
  });
});

const SENTENCES = [
  'The envoys met on Tuesday.',
  'They will meet next month in Oslo.',
  'It was signed on 3 June 2016.',
  'Talks ran from May 18-19, 2012.',
  'A week later they parted.',
  'He returned three days after the vote.',
  'The summit is due in the fall.',
  'Nothing was agreed.',
  'She left on Friday and returned the next day.',
  'In 2016 and 2017 they met twice.',
];
const WORDS =
  'May March in on the of to and since by last next this week month year days day ago later after before Monday Friday June 12 3rd 2018 early late end fall weekend two few from – - , . \n today Christmas 1990s'.split(
    ' ',
  );
const babble = fc.array(fc.constantFrom(...WORDS), { maxLength: 40 }).map((words) => words.join(' '));
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ maxLength: 200 }), babble);
const anyReference = fc.option(
  fc.constantFrom('2018-07-25', '2016-02-29', '0001-01-01', '9999-12-31', '2018-07', '2018'),
  {
    nil: undefined,
  },
);

describe('on any text', () => {
  it('gives spans in order, apart from one another, that hold their words, and readings that are dates', () => {
    fc.assert(
      fc.property(anyText, anyReference, (text, reference) => {
        let last = 0;
        for (const time of readTimes(text, reference)) {
          expect(time.span[0]).toBeGreaterThanOrEqual(last);
          expect(time.span[1]).toBeGreaterThan(time.span[0]);
          last = time.span[1];
          expect(text.slice(...time.span)).toBe(time.words);
          if (time.unresolved) expect(time.edtf).toBeUndefined();
          else expect(bounds(time.edtf)).toBeDefined();
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('reads a sentence the same whatever stands before and after it', () => {
    const around = fc.array(fc.constantFrom(...SENTENCES), { maxLength: 4 }).map((s) => s.map((x) => `${x} `).join(''));
    fc.assert(
      fc.property(around, fc.constantFrom(...SENTENCES), around, (before, sentence, after) => {
        const alone = readTimes(sentence, REFERENCE);
        const moved = alone.map((t) => ({ ...t, span: t.span.map((n) => n + before.length) }));
        const within = readTimes(`${before}${sentence} ${after}`, REFERENCE).filter(
          (t) => t.span[0] >= before.length && t.span[1] <= before.length + sentence.length,
        );
        expect(within).toEqual(moved);
      }),
    );
  });

  it('finds in a text repeated n times n times as much', () => {
    const text = `${SENTENCES.join(' ')}\n\n`;
    const once = readTimes(text, REFERENCE).length;
    expect(readTimes(text.repeat(50), REFERENCE)).toHaveLength(50 * once);
  });
});

describe('the rules', () => {
  it('repeat nothing without bound, so that a pattern looks at a limited stretch of text', () => {
    for (const { name, pattern } of RULES) {
      expect(pattern.source.replace(/\\./g, '').replace(/\[[^\]]*\]/g, 'c'), name).not.toMatch(/[*+]|\{\d+,\}/);
    }
  });

  it('have names of their own', () => {
    expect(new Set(RULES.map((r) => r.name)).size).toBe(RULES.length);
  });
});
