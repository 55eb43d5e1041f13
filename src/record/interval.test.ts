import { describe, expect, it } from 'vitest';
import { common, days, gap, interval, mostAgreed } from './interval.js';

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);
const read = (edtf: string) => {
  const found = interval(edtf);
  return found && `${iso(found.lo)} ${iso(found.hi)}`;
};

describe('interval', () => {
  it.each([
    ['2016', '2016-01-01 2016-12-31'],
    ['2016-02', '2016-02-01 2016-02-29'],
    ['2016-02-03', '2016-02-03 2016-02-03'],
    ['2016-02-03T21:30:00Z', '2016-02-03 2016-02-03'],
    ['2016-02-03/2016-03', '2016-02-03 2016-03-31'],
  ])('reads %s', (edtf, covered) => expect(read(edtf)).toBe(covered));

  it('leaves open ends open', () => {
    expect(interval('2016-02-03/..')?.hi).toBe(Infinity);
    expect(interval('../2016-02-03')?.lo).toBe(-Infinity);
  });

  it.each([undefined, '', 'soon', '2016-13', '2016-02-40', '2017/2016'])('has nothing for %s', (text) =>
    expect(interval(text)).toBeUndefined(),
  );

  it('measures', () => {
    const [a, b] = [interval('2016-02')!, interval('2016-03-03')!];
    expect(days(a)).toBe(29);
    expect(gap(a, b)).toBe(3);
    expect(gap(b, a)).toBe(3);
    expect(common(a, b)).toBeUndefined();
    expect(common(a, interval('2016-02-10/2016-04')!)).toEqual(interval('2016-02-10/2016-02-29'));
  });

  it('agrees with the most, and among equals with the narrowest', () => {
    const all = ['2016-02-03', '2016-03', '2016-03-05/2016-03-09', '2016-03-07'].map((text) => interval(text)!);
    expect(mostAgreed(all)).toEqual(interval('2016-03-07'));
    expect(mostAgreed([])).toBeUndefined();
  });
});
