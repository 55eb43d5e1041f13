import { describe, expect, it } from 'vitest';
import { readModel } from '../model/model.js';
import { Vocabulary } from './lexeme.js';

const vocabulary = new Vocabulary(readModel().lexicon);

describe('Lexeme', () => {
  it.each([
    ['Vienna', 'Xxxxx'],
    ['G-20', 'X-dd'],
    ['A', 'X'],
    ['…!!!!!!', '…!!!!'],
    ['km²', 'xxd'],
    ['Łódź', 'Xxxx'],
    ['ªº', 'xx'],
    ['日本', 'xx'],
    ['😀😀', '😀😀'],
    ['x'.repeat(99), 'xxxx'],
    ['x'.repeat(100), 'LONG'],
    ['😀'.repeat(99), '😀😀😀😀'],
  ])('gives %s the shape %s', (text, shape) => {
    expect(vocabulary.get(text).shape).toBe(shape);
  });

  it('cuts prefix and suffix at code points', () => {
    const lexeme = vocabulary.get('😀ab😀');
    expect(lexeme.prefix).toBe('😀');
    expect(lexeme.suffix).toBe('ab😀');
    expect(vocabulary.get('ab').suffix).toBe('ab');
    expect(vocabulary.get('a\udc00\ud83d').suffix).toBe('a\udc00\ud83d');
  });

  it.each([
    ['colour', 'color'],
    ['’', "'"],
    ['€', '$'],
    ['Vienna', 'vienna'],
    ['constructor', 'constructor'],
  ])('normalizes %s to %s', (text, norm) => {
    expect(vocabulary.get(text).norm).toBe(norm);
  });

  it('gives reserved words their small ids', () => {
    // "X" is the shape of a lone capital, and 101 among the reserved symbols.
    expect([...vocabulary.get('I').ids.slice(6)]).toEqual([101, 0]);
  });

  it('gives one lexeme for one text', () => {
    expect(vocabulary.get('again')).toBe(vocabulary.get('again'));
  });
});
