import { describe, expect, it } from 'vitest';
import type { RulerPattern } from '../model/decode.js';
import { readModel } from '../model/model.js';
import { AttributeRuler, type TaggedToken } from './ruler.js';

const ruler = new AttributeRuler(readModel().ruler);
const token = (lower: string, tag: string, dep: string): TaggedToken => ({
  lower,
  tag,
  dep,
  isSpace: /^\s/.test(lower),
});

describe('AttributeRuler', () => {
  it('reads tag, word and label', () => {
    const [does, main] = ruler.apply([token('does', 'VBZ', 'aux'), token('does', 'VBZ', 'ROOT')]);
    expect(does).toMatchObject({ pos: 'AUX', lemma: 'do', tag: 'VBZ', dep: 'aux' });
    expect(main).toMatchObject({ pos: 'VERB', lemma: 'do' });
  });

  it('applies rules that span tokens', () => {
    const attributes = ruler.apply([token('gon', 'VBG', 'aux'), token('na', 'TO', 'aux'), token('na', 'NN', 'dobj')]);
    expect(attributes.map(({ lemma }) => lemma)).toEqual(['go', 'to', undefined]);
  });

  it('gives white space its own tag and label', () => {
    expect(ruler.apply([token('\n', 'NN', 'nsubj')])).toEqual([
      { tag: '_SP', dep: 'dep', pos: 'SPACE', morph: '', lemma: undefined },
    ]);
  });

  it('lets later rules outdo earlier ones, and all look at the tokens as given', () => {
    const rules: RulerPattern[] = [
      { patterns: [[{ TAG: 'A' }]], attrs: { POS: 'NOUN', TAG: 'B', LEMMA: 'first' }, index: 0 },
      { patterns: [[{ TAG: 'B' }]], attrs: { LEMMA: 'never' }, index: 0 },
      { patterns: [[{ TAG: 'A' }, { LOWER: { REGEX: '^y' } }]], attrs: { POS: 'VERB' }, index: 1 },
      { patterns: [[{ DEP: { NOT_IN: ['x'] } }]], attrs: { MORPH: '_' }, index: 0 },
      { patterns: [[{ LOWER: 'w' }]], attrs: { POS: 'ADJ' }, index: 0 },
    ];
    const attributes = new AttributeRuler(rules).apply([token('w', 'A', 'x'), token('yes', 'A', 'y')]);
    expect(attributes).toEqual([
      { tag: 'B', dep: 'x', pos: 'ADJ', morph: '', lemma: 'first' },
      { tag: 'B', dep: 'y', pos: 'VERB', morph: '', lemma: 'first' },
    ]);
  });
});
