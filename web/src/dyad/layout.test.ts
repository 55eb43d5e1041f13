import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LEVELS, type Moment, PITCH, place } from './layout.js';

const moment = (id: number, day: number): Moment => ({
  id: String(id),
  act: 'invite',
  polarity: 'asserted',
  lane: 'a',
  when: { lo: day, hi: day, by: false },
  label: '',
});
const days = fc.array(fc.integer({ min: -10_000, max: 20_000 }), { maxLength: 60 });
const scales = fc.integer({ min: 1, max: 500 }).map((n) => (day: number) => (day * n) / 100);

describe('marks in a lane', () => {
  it('hold every act once, lie where its day is, and touch no other', () => {
    fc.assert(
      fc.property(days, scales, (at, x) => {
        const marks = place(
          at.map((day, i) => moment(i, day)),
          x,
        );
        expect(marks.flatMap(({ moments }) => moments.map(({ id }) => Number(id))).sort((a, b) => a - b)).toEqual(
          at.map((_, i) => i),
        );
        for (const mark of marks) {
          expect(mark.x).toBe(x(mark.moments[0]!.when.lo));
          expect(mark.level).toBeLessThan(LEVELS);
          for (const other of marks)
            if (other !== mark && other.level === mark.level)
              expect(Math.abs(other.x - mark.x)).toBeGreaterThanOrEqual(PITCH);
        }
      }),
    );
  });

  it('show the days an act may lie in where they are wider than the mark', () => {
    const month: Moment = { ...moment(1, 0), when: { lo: 0, hi: 30, by: false } };
    expect(place([month], (day) => day * 2)[0]!.reach).toEqual([0, 62]);
    expect(place([month], (day) => day / 2)[0]!.reach).toBeUndefined();
    expect(place([{ ...month, when: { lo: 0, hi: 30, by: true } }], (day) => day * 2)[0]).toMatchObject({ x: 60 });
  });
});
