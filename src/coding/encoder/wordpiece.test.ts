import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WordPieces } from './wordpiece.js';
import { loadWords } from './words.js';

const words = new WordPieces(['[UNK]', 'talk', '##s', 'sum', '##mit', 'summit', '-', 'cafe', '$', '##x']);

describe('word pieces', () => {
  it('are the longest known ones, the inner ones marked', () => {
    expect(words.of('talks')).toEqual([1, 2]);
    expect(words.of('summit')).toEqual([5]);
    expect(words.of('sumx')).toEqual([3, 9]);
  });

  it('are read in lower case, without accents, with marks apart', () => {
    expect(words.of('Café-Talks')).toEqual([7, 6, 1, 2]);
    expect(words.of('$summit')).toEqual([8, 5]);
  });

  it('are none for blanks, and one unknown for what cannot be made of known ones', () => {
    expect(words.of(' \n')).toEqual([]);
    expect(words.of('talkq')).toEqual([0]);
    expect(words.of('talk'.repeat(26))).toEqual([0]);
  });

  it('cannot be asked for by a name that there is not', () => {
    expect(words.number('sum')).toBe(3);
    expect(() => words.number('[SEP]')).toThrow('lacks [SEP]');
  });

  it('of the model cover any text, whatever it holds', () => {
    const all = loadWords();
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        for (const piece of all.of(text)) expect(piece >= 0 && piece < all.size).toBe(true);
      }),
    );
  });
});
