import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohensKappa, krippendorffsAlpha, shareAgreed } from './coefficients.js';

const pairs = (a: string, b: string) => [...a].map((label, i): [string, string] => [label, b[i]!]);
const units = (...raters: string[]) =>
  [...raters[0]!].map((_, i) => raters.map((labels) => labels[i]!).filter((label) => label !== '.'));

describe('cohensKappa', () => {
  it('gives the figure of the textbook example of 50 proposals: 20 both yes, 15 both no, 5 and 10 split', () => {
    const all = [
      ...pairs('y'.repeat(25), 'y'.repeat(20) + 'n'.repeat(5)),
      ...pairs('n'.repeat(25), 'y'.repeat(10) + 'n'.repeat(15)),
    ];
    expect(cohensKappa(all)).toBeCloseTo(0.4, 10);
  });

  it('is 1 for the same labels, and not defined without units or where one label is all there is', () => {
    expect(cohensKappa(pairs('abca', 'abca'))).toBe(1);
    expect(cohensKappa([])).toBeUndefined();
    expect(cohensKappa(pairs('aaa', 'aaa'))).toBeUndefined();
  });
});

// Figures of the worked examples A to C in K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011).
describe('krippendorffsAlpha', () => {
  it.each([
    ['two observers, two labels', 10, 0.095, units('0100000010', '1110010000')],
    ['two observers, five labels', 12, 0.692, units('aabbdcccedda', 'babbbccceddd')],
    ['four observers with gaps', 12, 0.743, units('123321412...', '1233224125.3', '.3332342251.', '12332441251.')],
  ])('gives the published figure for %s', (_, count, alpha, data) => {
    expect(data).toHaveLength(count);
    expect(krippendorffsAlpha(data)).toBeCloseTo(alpha, 3);
  });

  it('is not defined without pairs or where one label is all there is', () => {
    expect(krippendorffsAlpha([['a'], []])).toBeUndefined();
    expect(
      krippendorffsAlpha([
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toBeUndefined();
  });

  it('is at most 1, 1 for full agreement, and the same in whatever order raters and units come', () => {
    const label = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(fc.array(fc.array(label, { maxLength: 4 }), { maxLength: 12 }), (data) => {
        const alpha = krippendorffsAlpha(data);
        if (alpha === undefined) return;
        expect(alpha).toBeLessThanOrEqual(1);
        expect(krippendorffsAlpha([...data].reverse().map((unit) => [...unit].reverse()))).toBeCloseTo(alpha, 10);
        if (shareAgreed(data) === 1) expect(alpha).toBe(1);
      }),
    );
  });
});
