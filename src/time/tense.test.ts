import { describe, expect, it } from 'vitest';
import { tenseFromWords } from './tense.js';

/** The tense of the place marked `_`. */
function tenseAt(sentence: string) {
  const [before = '', after = ''] = sentence.split('_');
  return tenseFromWords(before, after);
}

describe('tenseFromWords', () => {
  it.each([
    ['He left for Oslo on _.', 'past'],
    ['On _, he left for Oslo.', 'past'],
    ['He will leave on _.', 'future'],
    ['On _, he will leave.', 'future'],
    ['He said on _ that he would leave.', 'past'],
    ['He said that he would leave on _.', 'future'],
    ['Talks are to be held on _.', 'future'],
    ['He is due in Oslo on _.', 'future'],
    ["They'll meet on _.", 'future'],
    ['They agreed to meet on _.', 'future'],
    ['They agreed in principle to meet in _.', 'future'],
    ['They agreed to a truce on _.', 'past'],
    ['They agreed on terms on _.', 'past'],
    ['Parliament to vote _ on the treaty.', 'future'],
    ['He flew to Oslo to see her on _.', 'past'],
    ['The vote was put off to _.', 'future'],
    ['She sent a request to visit in _.', 'future'],
    ['The council meets _.', 'future'],
    ['She says on _ that it is over.', 'present'],
    ['They waited; by _ all will be over.', 'future'],
    ['The United Nations on _.', undefined],
    ['_', undefined],
  ])('%s', (sentence, tense) => {
    expect(tenseAt(sentence)).toBe(tense);
  });
});
