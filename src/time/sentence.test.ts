import { describe, expect, it } from 'vitest';
import { sentenceAround } from './sentence.js';

function around(text: string) {
  const start = text.indexOf('*');
  return sentenceAround(text, start, start + 1);
}

describe('sentenceAround', () => {
  it('stops at the ends of the sentence', () => {
    expect(around('One. Two * three. Four.')).toEqual({ before: 'Two ', after: ' three' });
    expect(around('“One!” Two * three? “Four.”')).toEqual({ before: 'Two ', after: ' three' });
  });

  it('goes on over the stops of abbreviations and initials', () => {
    expect(around('Mr. A. Smith of the U.S. Senate * on Sept. 3 here.')).toEqual({
      before: 'Mr. A. Smith of the U.S. Senate ',
      after: ' on Sept. 3 here.',
    });
  });

  it('stops at a blank line', () => {
    expect(around('a headline\n\nbelow it * and on\n \nanother')).toEqual({ before: 'below it ', after: ' and on' });
  });

  it('looks only so far', () => {
    const far = around(`${'a '.repeat(1000)}*${' b'.repeat(1000)}`);
    expect(far.before.length).toBeLessThan(500);
    expect(far.after.length).toBeLessThan(500);
  });
});
