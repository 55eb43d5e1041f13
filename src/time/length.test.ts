import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, shift } from './edtf.js';
import { ending, lasting, readLengths } from './length.js';

const read = (text: string) => readLengths(text).map((l) => `${l.words}: ${l.count} ${l.unit}`);

describe('readLengths', () => {
  it.each([
    ['He began a three-day visit to Oslo.', ['three-day: 3 day']],
    ['She ended a 10-day tour.', ['10-day: 10 day']],
    ['They held two days of talks.', ['two days: 2 day']],
    ['It opened a weeklong round.', ['weeklong: 1 week']],
    ['It was a two-week-long trip.', ['two-week-long: 2 week']],
    ['A two day summit opened.', ['two day: 2 day']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    'They met three days after the vote.',
    'They met two days ago.',
    'Several days of talks followed.',
    'The day of the vote came.',
    'It was the second day of talks.',
    'He stayed for two weeks.',
    'They met one day in spring.',
  ])('leaves "%s" alone', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('gives spans that hold their words, on any text', () => {
    const babble = fc
      .array(fc.constantFrom('two', 'a', 'day', '-', 'days', 'of', 'week-long', '3-day', 'talks', ' '), {
        maxLength: 20,
      })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(fc.oneof(babble, fc.string({ unit: 'binary' })), (text) => {
        for (const { span, words } of readLengths(text)) expect(text.slice(...span)).toBe(words);
      }),
    );
  });
});

describe('lasting and ending', () => {
  it('count the first and the last day', () => {
    expect(lasting('2018-05-10', { unit: 'day', count: 3 })).toBe('2018-05-10/2018-05-12');
    expect(lasting('2018-05-10', { unit: 'day', count: 1 })).toBe('2018-05-10');
    expect(lasting('2018-05-10', { unit: 'week', count: 1 })).toBe('2018-05-10/2018-05-16');
    expect(ending('2018-05-12', { unit: 'day', count: 3 })).toBe('2018-05-10/2018-05-12');
  });

  it('are each the other, seen from the other end', () => {
    const count = fc.integer({ min: 1, max: 400 });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), count, (n, length) => {
        const start = shift('2010-01-01', { unit: 'day', count: n })!;
        const whole = lasting(start, { unit: 'day', count: length })!;
        expect(bounds(ending(bounds(whole)!.to, { unit: 'day', count: length })!)).toEqual(bounds(whole));
      }),
    );
  });

  it('give nothing for what is no date or no length', () => {
    expect(lasting('soon', { unit: 'day', count: 3 })).toBeUndefined();
    expect(lasting('2018-05-10', { unit: 'day', count: 0 })).toBeUndefined();
    expect(ending('2018-05-10', { unit: 'day', count: -2 })).toBeUndefined();
    expect(lasting('9999-12-31', { unit: 'day', count: 3 })).toBeUndefined();
  });
});
