import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphsOf } from './segments.js';

describe('a text in segments', () => {
  it('holds the whole text but line breaks, and tells over every place just what lies there', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '“', '😀'), maxLength: 60 });
    const spans = fc.array(fc.tuple(fc.nat(70), fc.nat(70)), { maxLength: 6 });
    fc.assert(
      fc.property(text, spans, fc.nat(1000), (words, ends, offset) => {
        const things = ends.map(([a, b]) => ({ span: [Math.min(a, b) + offset, Math.max(a, b) + offset] as const }));
        const segments = paragraphsOf(words, things, offset).flatMap((paragraph) => paragraph.segments);
        expect(segments.map((segment) => segment.text).join('')).toBe(words.replaceAll('\n', ''));
        for (const { start, end, text: piece, over } of segments) {
          expect(piece).toBe(words.slice(start - offset, end - offset));
          for (let at = start; at < end; at++) {
            const there = things.filter(({ span }) => span[0] <= at && at < span[1]);
            expect(new Set(over)).toEqual(new Set(there));
          }
        }
      }),
    );
  });

  it('puts the innermost last', () => {
    const outer = { span: [0, 9] as const };
    const inner = { span: [2, 4] as const };
    expect(paragraphsOf('abcdefghi', [inner, outer])[0]!.segments.map(({ over }) => over)).toEqual([
      [outer],
      [outer, inner],
      [outer],
    ]);
  });
});
