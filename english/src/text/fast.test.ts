import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/arbitrary.js';
import { scan } from './fast.js';
import { isSpace } from './unicode.js';

const sentences = (text: string) => scan(text).map(({ start, end }) => text.slice(start, end));
const words = (text: string) => scan(text).flatMap(({ tokens }) => tokens.map((token) => token.text));

describe('scan', () => {
  it.each([
    ['Mr. J. R. Hale met Gen. Ruiz. They talked.', ['Mr. J. R. Hale met Gen. Ruiz.', 'They talked.']],
    ['He flew to the U.S. She did not.', ['He flew to the U.S.', 'She did not.']],
    ['The U.S. Senate voted at 3 p.m. Monday.', ['The U.S. Senate voted at 3 p.m. Monday.']],
    ['“Never,” he said. “Never!” They left.', ['“Never,” he said.', '“Never!”', 'They left.']],
    [
      '"Will you go?" she asked. (No reply came.) Well...',
      ['"Will you go?" she asked.', '(No reply came.)', 'Well...'],
    ],
    ['It rose 3.5 percent to 1,200. Why?', ['It rose 3.5 percent to 1,200.', 'Why?']],
    ['Talks on Sept. 30 failed. 12 people left.', ['Talks on Sept. 30 failed.', '12 people left.']],
    ['A headline\nA sentence.', ['A headline', 'A sentence.']],
    ['Over.Nobody came.', ['Over.', 'Nobody came.']],
    ['', []],
  ])('finds the sentences of %j', (text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });

  it.each([
    ["Oslo's envoy didn't cease-fire.", ['Oslo', "'s", 'envoy', 'did', "n't", 'cease', '-', 'fire', '.']],
    [
      'They’ve paid $1,000.50 (i.e. all) … 😀!',
      ['They', '’ve', 'paid', '$', '1,000.50', '(', 'i.e.', 'all', ')', '…', '😀', '!'],
    ],
    ['Ph.D. www.example.org', ['Ph.D.', 'www.example.org']],
  ])('finds the words of %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('covers all but white space, in order, sentence by sentence', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const sentence of scan(text)) {
          expect(sentence.start).toBe(sentence.tokens[0]!.start);
          expect(sentence.end).toBe(sentence.tokens.at(-1)!.end);
          for (const token of sentence.tokens) {
            expect(token.start === at || isSpace(text.slice(at, token.start))).toBe(true);
            expect(token.text).toBe(text.slice(token.start, token.end));
            expect(token.end).toBeGreaterThan(token.start);
            at = token.end;
          }
        }
        expect(at === text.length || isSpace(text.slice(at))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
