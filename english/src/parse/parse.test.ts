import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deprojectivize } from './deprojectivize.js';
import { ParseState } from './state.js';
import { findEdges } from './tree.js';

const noSpace = () => false;

/** Starts of sentences by word number. */
function starts(heads: readonly number[]): number[] {
  const { sentenceStart } = findEdges(Int32Array.from(heads));
  return [...sentenceStart.keys()].filter((i) => sentenceStart[i]);
}

describe('edges', () => {
  it('a sentence begins where the subtree of a root begins', () => {
    // "She left . Then he came ."
    const heads = [1, 1, 1, 5, 5, 5, 5];
    const { left, right } = findEdges(Int32Array.from(heads));
    expect([...left]).toEqual([0, 0, 2, 3, 4, 3, 6]);
    expect([...right]).toEqual([0, 2, 2, 3, 4, 6, 6]);
    expect(starts(heads)).toEqual([0, 3]);
  });

  it('crossing arcs need more rounds', () => {
    // 0 ← 3, 3 ← 1, 1 ← 4, 4 ← 2 (root): the left edge has to travel through all of them.
    expect(starts([3, 4, 2, 1, 2])).toEqual([0]);
  });

  it('are those of the subtrees in any tree, once there are no more crossings', () => {
    const anyHeads = fc
      .integer({ min: 1, max: 12 })
      .chain((n) => fc.tuple(...Array.from({ length: n }, (_, i) => fc.integer({ min: 0, max: i }))));
    fc.assert(
      fc.property(anyHeads, (heads) => {
        const { left, right } = findEdges(Int32Array.from(heads));
        // Heads stand before their dependents here, so one pass from the end finds the right edges.
        const expected = heads.map((_, i) => i);
        for (let i = heads.length - 1; i >= 0; i--) {
          expected[heads[i]!] = Math.max(expected[heads[i]!]!, expected[i]!);
        }
        expect([...right]).toEqual(expected);
        expect([...left]).toEqual(heads.map((_, i) => i));
      }),
    );
  });
});

describe('deprojectivize', () => {
  const run = (heads: number[], labels: string[], isSpace = noSpace as (word: number) => boolean) => {
    const tree = { heads: Int32Array.from(heads), labels };
    const changed = deprojectivize(tree, findEdges(tree.heads), isSpace);
    return { changed, heads: [...tree.heads], labels: tree.labels };
  };

  it('leaves a tree without marked labels alone', () => {
    expect(run([1, 1], ['nsubj', 'ROOT'])).toEqual({ changed: false, heads: [1, 1], labels: ['nsubj', 'ROOT'] });
  });

  it('moves a word to the nearest word below its head that bears the label', () => {
    // "What did she want to see": `what` hangs on `want` for the time being.
    const labels = ['dobj||xcomp', 'aux', 'nsubj', 'ROOT', 'aux', 'xcomp'];
    const { changed, heads } = run([3, 3, 3, 3, 5, 3], labels);
    expect(changed).toBe(true);
    expect(heads).toEqual([5, 3, 3, 3, 5, 3]);
    expect(labels[0]).toBe('dobj');
  });

  it('keeps the head when no word bears the label, or only white space does', () => {
    expect(run([1, 1, 1], ['prep||dobj', 'ROOT', 'punct']).heads).toEqual([1, 1, 1]);
    expect(run([1, 1, 1], ['prep||dobj', 'ROOT', 'dobj'], (i) => i === 2).heads).toEqual([1, 1, 1]);
  });

  it('searches breadth first, from left to right', () => {
    // 1 ← 0 (marked); 1 → 2 → 3 (conj, deeper), 1 → 4 (conj, nearer).
    const { heads } = run([1, 1, 1, 2, 1], ['prep||conj', 'ROOT', 'dobj', 'conj', 'conj']);
    expect(heads[0]).toBe(4);
  });
});

describe('parse state', () => {
  it('any run of allowed moves ends, in a forest', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 15 }), fc.infiniteStream(fc.nat({ max: 4 })), (n, choices) => {
        const state = new ParseState(n);
        let moves = 0;
        while (!state.isFinal) {
          const allowed = [
            ...(state.canShift() ? [() => state.shift()] : []),
            ...(state.canReduce() ? [() => state.reduce()] : []),
            ...(state.canAttach() ? [() => state.attachLeft(7), () => state.attachRight(8)] : []),
            ...(state.canBreak() ? [() => state.break()] : []),
          ];
          expect(allowed.length).toBeGreaterThan(0);
          allowed[choices.next().value % allowed.length]!();
          expect(++moves).toBeLessThan(20 * n + 20);
        }
        for (let i = 0; i < n; i++) {
          let steps = 0;
          for (let word = i; word >= 0; word = state.heads[word]!) expect(steps++).toBeLessThanOrEqual(n);
        }
      }),
    );
  });

  it('takes a right arc back when a later word claims the dependent', () => {
    const state = new ParseState(3);
    state.shift();
    state.attachRight(1);
    expect(state.rightChild(0)).toBe(1);
    state.attachLeft(2);
    expect([...state.heads]).toEqual([-1, 2, -1]);
    expect(state.labels[1]).toBe(2);
    expect(state.rightChild(0)).toBe(-1);
    expect(state.leftChild(2)).toBe(1);
  });

  it('puts a word without a head back, to be attached but not shifted again', () => {
    const state = new ParseState(3);
    state.shift();
    state.shift();
    state.reduce();
    expect(state.buffer(0)).toBe(1);
    expect(state.buffer(1)).toBe(2);
    expect(state.canShift()).toBe(false);
    expect(state.canAttach()).toBe(true);
  });

  it('draws no arc to a word that begins a sentence', () => {
    const state = new ParseState(3);
    state.break();
    state.shift();
    expect(state.buffer(0)).toBe(1);
    expect(state.canAttach()).toBe(false);
    expect(state.canShift()).toBe(false);
    expect(state.canBreak()).toBe(true);
    state.reduce();
    expect(state.canShift()).toBe(true);
  });
});
