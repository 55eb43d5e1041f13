import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bounds, compare, contains, format, intersect, overlaps, precision, shift } from './edtf.js';

const day = fc
  .date({ min: new Date('1500-01-01'), max: new Date('2400-12-31'), noInvalidDate: true })
  .map((d) => d.toISOString().slice(0, 10));
const date = fc.tuple(day, fc.constantFrom(4, 7, 10)).map(([d, length]) => d.slice(0, length));
const interval = fc.tuple(date, date).map(([a, b]) => (bounds(a)!.from <= bounds(b)!.from ? `${a}/${b}` : `${b}/${a}`));
const edtf = fc.oneof(date, interval);
const NOT_DATES = [
  '',
  '/',
  '2018-13',
  '2018-02-30',
  '30000',
  '2018/2017',
  '2018/2019/2020',
  '0000',
  'May 2018',
  '../2018',
  '-1',
];

describe('bounds', () => {
  it.each([
    ['2018', '2018-01-01', '2018-12-31'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2018-07-16', '2018-07-16', '2018-07-16'],
    ['2018-07-16T23:10:00Z', '2018-07-16', '2018-07-16'],
    ['2012-05-18/2012-05-19', '2012-05-18', '2012-05-19'],
    ['2017/2018-03', '2017-01-01', '2018-03-31'],
  ])('of %s', (text, from, to) => {
    expect(bounds(text)).toEqual({ from, to });
  });

  it.each(NOT_DATES)('gives nothing for "%s"', (text) => {
    expect(bounds(text)).toBeUndefined();
    expect(precision(text)).toBeUndefined();
    expect(format(text)).toBeUndefined();
    expect(shift(text, { unit: 'day', count: 1 })).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void bounds(text)));
    fc.assert(fc.property(fc.stringMatching(/^[-\d/T:Z.]{0,24}$/), (text) => void bounds(text)));
  });
});

describe('intersect, overlaps, contains', () => {
  it('find what two dates share, as short as it can be written', () => {
    expect(intersect('2018', '2018-07')).toBe('2018-07');
    expect(intersect('2018-06-20/2018-08-31', '2018-07')).toBe('2018-07');
    expect(intersect('2018-06/2018-07', '2018-07-10/2018-09-01')).toBe('2018-07-10/2018-07-31');
    expect(intersect('2018-06', '2018-07')).toBeUndefined();
    expect(contains('2018-07', '2018-07-31')).toBe(true);
    expect(contains('2018-07', '2018-07-31/2018-08-01')).toBe(false);
  });

  it('agree with one another', () => {
    fc.assert(
      fc.property(edtf, edtf, (a, b) => {
        const shared = intersect(a, b);
        expect(shared).toBe(intersect(b, a));
        expect(overlaps(a, b)).toBe(shared !== undefined);
        expect(contains(a, a)).toBe(true);
        if (shared) expect(contains(a, shared) && contains(b, shared)).toBe(true);
        if (contains(a, b)) expect(bounds(shared!)).toEqual(bounds(b));
      }),
    );
  });
});

describe('compare', () => {
  it('sorts by first day, then by last, and puts what is no date at the end', () => {
    const sorted = ['2018-07', 'soon', '2018-07-01', '2018', '2017-12-31', ''].sort(compare);
    expect(sorted).toEqual(['2017-12-31', '2018', '2018-07-01', '2018-07', '', 'soon']);
  });

  it('is an order', () => {
    const any = fc.oneof(edtf, fc.constantFrom(...NOT_DATES));
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(Math.sign(compare(a, b))).toBe(0 - Math.sign(compare(b, a)));
        if (compare(a, b) <= 0 && compare(b, c) <= 0) expect(compare(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });
});

describe('shift', () => {
  it.each([
    ['2018-06-12', { unit: 'day', count: 3 }, '2018-06-15'],
    ['2018-06-12', { unit: 'week', count: 2 }, '2018-06-25/2018-07-01'],
    ['2018-01-31', { unit: 'month', count: 1 }, '2018-02'],
    ['2018-06-12', { unit: 'year', count: -1 }, '2017'],
    ['2018-06-12', { unit: 'day', count: 2, upTo: 6 }, '2018-06-14/2018-06-18'],
    ['2018-06-12', { unit: 'day', count: -6, upTo: -2 }, '2018-06-06/2018-06-10'],
    ['2018-06', { unit: 'month', count: 1 }, '2018-07'],
    ['2018', { unit: 'year', count: 1 }, '2019'],
  ] as const)('%s by %o', (text, offset, expected) => {
    expect(shift(text, offset)).toBe(expected);
  });

  it('gives nothing outside the years that EDTF writes with four digits', () => {
    expect(shift('2018', { unit: 'year', count: 30_000 })).toBeUndefined();
    expect(shift('2018', { unit: 'day', count: -1e9 })).toBeUndefined();
    expect(shift('2018', { unit: 'week', count: Number.NaN })).toBeUndefined();
    expect(shift('9999-12-31', { unit: 'week', count: 0 })).toBeUndefined();
  });

  it('moves by days and back again', () => {
    fc.assert(
      fc.property(edtf, fc.integer({ min: -5000, max: 5000 }), (text, count) => {
        const there = shift(text, { unit: 'day', count });
        expect(bounds(shift(there!, { unit: 'day', count: -count })!)).toEqual(bounds(text));
      }),
    );
  });
});

describe('format', () => {
  it.each([
    ['2018-07-24', '24 July 2018'],
    ['2018-07-24T10:00:00Z', '24 July 2018'],
    ['2012-05', 'May 2012'],
    ['2018', '2018'],
    ['2012-05-18/2012-05-19', '18–19 May 2012'],
    ['2018-06-28/2018-07-03', '28 June – 3 July 2018'],
    ['2017-12-30/2018-01-02', '30 December 2017 – 2 January 2018'],
    ['2014-03/2014-05', 'March–May 2014'],
    ['2011-11/2012-05', 'November 2011 – May 2012'],
    ['1990/1999', '1990–1999'],
    ['2017/2018-03', '2017 – March 2018'],
    ['2018-07/2018-07', 'July 2018'],
  ])('%s', (text, words) => {
    expect(format(text)).toBe(words);
  });
});
