import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/arbitrary.js';
import { paragraphs } from './paragraphs.js';
import { isSpace } from './unicode.js';

const cut = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end));

describe('paragraphs', () => {
  it('cuts at blank lines and at single line ends', () => {
    expect(cut('Headline\nFirst.\r\n \r\n  Second.\n\n')).toEqual(['Headline', 'First.', 'Second.']);
  });

  it('keeps lines together that are wrapped to a width', () => {
    const line = 'The talks were held in a house by the lake, far from the town.';
    const wrapped = [line, line, 'They failed.'].join('\n');
    expect(cut(`Headline\n\n${wrapped}\n\nNext.`)).toEqual(['Headline', wrapped, 'Next.']);
  });

  it('cuts where a line is too long, too short, or there are only two', () => {
    const line = 'The talks were held in a house by the lake, far from the town.';
    expect(cut([line, 'Short.', line].join('\n'))).toHaveLength(3);
    expect(cut([line, line + line, line].join('\n'))).toHaveLength(3);
    expect(cut([line, line].join('\n'))).toHaveLength(2);
  });

  it('covers all but white space, in order', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { start, end } of paragraphs(text)) {
          expect(start).toBeGreaterThanOrEqual(at);
          expect(start === at || isSpace(text.slice(at, start))).toBe(true);
          expect(isSpace(text[start]!) || isSpace(text[end - 1]!)).toBe(false);
          at = end;
        }
        expect(at === text.length || isSpace(text.slice(at))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('cuts a paragraph no further', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const paragraph of cut(text)) expect(cut(paragraph)).toEqual([paragraph]);
      }),
      { numRuns: 500 },
    );
  });
});
