import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../../test/arbitrary.js';
import { readModel } from '../model/model.js';
import { Affixes, type AffixMatcher } from './affixes.js';
import { Vocabulary } from './lexeme.js';
import { Tokenizer } from './tokenizer.js';

const model = readModel();
const tokenizer = new Tokenizer(model.tokenizer, new Vocabulary(model.lexicon));
const split = (text: string) => tokenizer.tokenize(text).map((token) => token.lexeme.text);

/** Counts the characters that the patterns are asked to look at. */
class CountingAffixes implements AffixMatcher {
  steps = 0;
  readonly #affixes = new Affixes(model.tokenizer);

  prefix(text: string): number {
    this.steps++;
    return this.#affixes.prefix(text);
  }

  suffix(text: string): number {
    const length = this.#affixes.suffix(text);
    this.steps += 1 + length;
    return length;
  }

  infixes(text: string): [number, number][] {
    this.steps += text.length;
    return this.#affixes.infixes(text);
  }

  isUrl(text: string): boolean {
    this.steps += text.length;
    return this.#affixes.isUrl(text);
  }
}

describe('Tokenizer', () => {
  it.each([
    ["They don't agree.", ['They', 'do', "n't", 'agree', '.']],
    ['(10a.m.)', ['(', '10', 'a.m.', ')']],
    ['a  b', ['a', ' ', 'b']],
    ['a\n\nb', ['a', '\n\n', 'b']],
    ['see www.example.org/a?b, too', ['see', 'www.example.org/a?b', ',', 'too']],
    ['mail a.b@example.org.', ['mail', 'a.b@example.org', '.']],
    ['U.S.-led', ['U.S.-led']],
    ['cease-fire', ['cease', '-', 'fire']],
    ['$3.5bn', ['$', '3.5bn']],
    ['', []],
  ])('splits %j', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it('gives words of fixed splits their own norm', () => {
    const norms = tokenizer.tokenize("can't").map((token) => token.lexeme.norm);
    expect(norms).toEqual(['can', 'not']);
  });

  it('tiles any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const { lexeme, start, spaceAfter } of tokenizer.tokenize(text)) {
          expect(start).toBe(at);
          expect(lexeme.text).not.toBe('');
          at += lexeme.text.length;
          expect(text.slice(start, at)).toBe(lexeme.text);
          if (spaceAfter) expect(text[at++]).toBe(' ');
        }
        expect(at).toBe(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not depend on what it has seen before', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const fresh = new Tokenizer(model.tokenizer, new Vocabulary(model.lexicon));
        const parts = (tokens: ReturnType<Tokenizer['tokenize']>) =>
          tokens.map(({ lexeme, start, spaceAfter }) => [lexeme.text, lexeme.norm, start, spaceAfter]);
        expect(parts(tokenizer.tokenize(text))).toEqual(parts(fresh.tokenize(text)));
      }),
      { numRuns: 50 },
    );
  });

  it.each([
    'a',
    'A.',
    '.',
    '(',
    ')',
    'a-',
    '@a.',
    'a@',
    '://',
    'http://',
    "'s",
    '..)',
    'US$',
    '((a',
    '😀',
    '\ud800',
    ' ',
  ])('looks at each character of %j, many times over, a bounded number of times', (unit) => {
    const affixes = new CountingAffixes();
    const counted = new Tokenizer(model.tokenizer, new Vocabulary(model.lexicon), affixes);
    const steps = (length: number) => {
      const before = affixes.steps;
      counted.tokenize(unit.repeat(length));
      return affixes.steps - before;
    };
    const small = steps(1000);
    expect(steps(8000)).toBeLessThan(8.5 * small + 100);
    expect(small).toBeLessThan(10 * unit.length * 1000);
  });

  it('takes a megabyte without a blank, and a hundred thousand blanks', () => {
    expect(split('x.y/'.repeat(250_000)).join('')).toBe('x.y/'.repeat(250_000));
    expect(split(' '.repeat(100_000))).toEqual([' '.repeat(100_000)]);
  });
});

describe('Affixes', () => {
  const affixes = new Affixes(model.tokenizer);

  it.each([
    ['example.com', true],
    ['https://user:pass@example.com:8080/x?y#z', true],
    ['a@b@example.com', true],
    ['http://192.0.2.77/x', true],
    ['http://127.0.0.1/x', false],
    ['example.COM', false],
    ['://example', false],
    ['@example', false],
  ])('tells whether %s is an address', (text, expected) => {
    expect(affixes.isUrl(text)).toBe(expected);
  });

  it('finds a run of stops of any length at the end', () => {
    expect(affixes.suffix(`a${'.'.repeat(1000)}`)).toBe(1000);
  });
});
