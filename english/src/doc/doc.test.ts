import { describe, expect, it } from 'vitest';
import { Doc } from './doc.js';
import type { Pos } from './token.js';

/** A document from lines of `text pos dep head`; blanks part the tokens in its text. */
function docOf(lines: string, entities: [start: number, end: number, label: string][] = []): Doc {
  let start = 0;
  const tokens = lines
    .trim()
    .split('\n')
    .map((line) => {
      const [text, pos, dep, head] = line.trim().split(' ') as [string, string, string, string];
      const token = { text, start, lemma: text, pos: pos as Pos, tag: '', morph: '', head: Number(head), dep };
      start += text.length + 1;
      return token;
    });
  const whole = { start: 0, end: tokens.length };
  return new Doc({
    text: tokens.map((token) => token.text).join(' '),
    tokens,
    paragraphs: [whole],
    sentences: [whole],
    entities: entities.map(([start, end, label]) => ({ start, end, label })),
  });
}

const texts = (items: readonly { text: string }[]) => items.map((item) => item.text);

const coordination = docOf(
  `The DET det 1
   minister NOUN nsubj 5
   and CCONJ cc 1
   two NUM nummod 4
   aides NOUN conj 1
   left VERB ROOT 5
   Oslo PROPN dobj 5
   and CCONJ cc 6
   Bergen PROPN conj 6
   . PUNCT punct 5`,
  [
    [6, 7, 'GPE'],
    [8, 9, 'GPE'],
  ],
);

describe('the tree around a token', () => {
  const [, minister, , , aides, left, oslo, , bergen] = coordination.tokens as [...typeof coordination.tokens] &
    Record<number, (typeof coordination.tokens)[number]>;

  it('below', () => {
    expect(texts(left!.children)).toEqual(['minister', 'Oslo', '.']);
    expect(texts(left!.lefts)).toEqual(['minister']);
    expect(texts(left!.rights)).toEqual(['Oslo', '.']);
    expect(texts(minister!.subtree)).toEqual(['The', 'minister', 'and', 'two', 'aides']);
    expect(minister!.subtreeSpan.text).toBe('The minister and two aides');
    expect(texts(left!.childrenBy('nsubj', 'dobj'))).toEqual(['minister', 'Oslo']);
  });

  it('above', () => {
    expect(texts(bergen!.ancestors)).toEqual(['Oslo', 'left']);
    expect(left!.isRoot).toBe(true);
    expect(left!.head).toBe(left);
    expect(left!.dominates(bergen!)).toBe(true);
    expect(bergen!.dominates(left!)).toBe(false);
    expect(bergen!.dominates(bergen!)).toBe(true);
  });

  it('across', () => {
    expect(texts(aides!.conjuncts)).toEqual(['minister']);
    expect(texts(minister!.conjuncts)).toEqual(['aides']);
    expect(texts(aides!.pathTo(bergen!))).toEqual(['aides', 'minister', 'left', 'Oslo', 'Bergen']);
    expect(texts(oslo!.pathTo(oslo!))).toEqual(['Oslo']);
  });

  it('and the spans it stands in', () => {
    expect(bergen!.ent?.label).toBe('GPE');
    expect(left!.ent).toBeUndefined();
    expect(left!.sent).toBe(coordination.sentences[0]);
    expect(left!.paragraph).toBe(coordination.paragraphs[0]);
  });

  it('a crossing arc widens the span of a subtree beyond it', () => {
    const doc = docOf(
      `a NOUN nsubj 1
       b VERB ROOT 1
       c ADV advmod 1
       d NOUN relcl 0`,
    );
    expect(texts(doc.tokens[0]!.subtree)).toEqual(['a', 'd']);
    expect(doc.tokens[0]!.subtreeSpan.text).toBe('a b c d');
  });
});

describe('noun chunks', () => {
  it('are nominals in argument relations and what is coordinated with them', () => {
    expect(texts(coordination.nounChunks)).toEqual(['The minister', 'two aides', 'Oslo', 'Bergen']);
  });

  it('leave out nominals in other relations', () => {
    const doc = docOf(
      `peace NOUN compound 1
       talks NOUN nsubj 2
       resume VERB ROOT 2
       today NOUN npadvmod 2`,
    );
    expect(texts(doc.nounChunks)).toEqual(['peace talks']);
  });
});

describe('looking up by offset', () => {
  it('finds the token at a place', () => {
    expect(coordination.tokenAt(4)?.text).toBe('minister');
    expect(coordination.tokenAt(3)).toBeUndefined();
    expect(coordination.tokenAt(-1)).toBeUndefined();
    expect(coordination.tokenAt(1000)).toBeUndefined();
  });

  it('finds the tokens that a range touches', () => {
    expect(coordination.spanAt(5, 14)?.text).toBe('minister and');
    expect(coordination.spanAt(0, 1000)?.text).toBe(coordination.text);
    expect(coordination.spanAt(3, 4)).toBeUndefined();
    expect(coordination.spanAt(1000, 1001)).toBeUndefined();
  });
});

describe('the root of a span', () => {
  it('is the root of the sentence where the span holds it', () => {
    expect(coordination.sentences[0]!.root.text).toBe('left');
  });

  it('is otherwise the token nearest to it, the first of equals', () => {
    expect(coordination.spanAt(0, 12)?.root.text).toBe('minister');
    // Of "mats daily", `mats` hangs on `on` and `daily` on the verb.
    const doc = docOf(
      `big ADJ amod 1
       cats NOUN nsubj 2
       sleep VERB ROOT 2
       on ADP prep 2
       mats NOUN pobj 3
       daily ADV advmod 2`,
    );
    expect(doc.spanAt(doc.tokens[4]!.start, doc.text.length)?.root.text).toBe('daily');
  });
});
