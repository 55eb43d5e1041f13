import { describe, expect, it } from 'vitest';
import { around, pan, zoom } from '../dyad/window.js';
import { dateLine, dayNumber, isoDay } from './when.js';

describe('dates of acts', () => {
  it('are told by the act, or no later than the report', () => {
    expect(dateLine('2018-07-16/2018-07-22', undefined)).toBe('16–22 July 2018');
    expect(dateLine(undefined, '2018-08-02T10:00:00Z')).toBe('by 2 August 2018');
  });

  it('are turned into day numbers and back', () => {
    for (const day of ['1970-01-01', '2018-07-24', '0001-01-01', '9999-12-31'])
      expect(isoDay(dayNumber(day))).toBe(day);
    expect(isoDay(Number.POSITIVE_INFINITY)).toBe('9999-12-31');
  });
});

describe('the stretch of time that is seen', () => {
  it('keeps the day it is zoomed around in its place', () => {
    const near = zoom({ from: 0, to: 100 }, 0.5, 20);
    expect(near).toEqual({ from: 10, to: 60 });
    expect(zoom(near, 2, 20)).toEqual({ from: 0, to: 100 });
  });

  it('has a shortest and moves by shares of itself', () => {
    expect(zoom({ from: 0, to: 8 }, 0.01).to - zoom({ from: 0, to: 8 }, 0.01).from).toBe(7);
    expect(pan({ from: 0, to: 10 }, 0.5)).toEqual({ from: 5, to: 15 });
  });

  it('takes in all days, and a year where there are none', () => {
    expect(around([100, 300, 200], 0)).toEqual({ from: 90, to: 311 });
    expect(around([], 1000)).toEqual({ from: 635, to: 1000 });
  });
});
