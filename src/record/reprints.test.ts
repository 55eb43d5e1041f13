import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, bandKeys, type Comparable, joinVoices, signature, type Voiced } from './reprints.js';

const WORDS =
  'envoy harbour treaty morning ferry council orchard minister bridge letter winter market signal garden'.split(' ');
/** A text of our own that says nothing: words drawn by a fixed rule, so that different seeds share no long sequence. */
const text = (seed: number, length = 120) => {
  let state = seed * 2654435761;
  return Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length];
  }).join(' ');
};
const article = (id: string, body: string, furniture: Comparable['furniture'] = []): Comparable => ({
  id,
  text: body,
  furniture,
});

/** Groups of near-identical articles, as adding them one after the other makes them. */
function voices(articles: readonly Comparable[]): string[][] {
  const known = new Map<string, Voiced & { keys: Set<number> }>();
  for (const one of articles) {
    const own = signature(one);
    if (!own) continue;
    const keys = new Set(bandKeys(own));
    const near = [...known.values()].filter((other) => [...other.keys].some((key) => keys.has(key)));
    const { voice, joined } = joinVoices(one.id, { signature: own }, near);
    known.set(one.id, { id: one.id, signature: own, voice, keys });
    for (const other of known.values()) if (joined.includes(other.voice)) known.set(other.id, { ...other, voice });
  }
  const firsts = [...new Set([...known.values()].map(({ voice }) => voice))].sort();
  return firsts.map((first) => [...known.values()].flatMap(({ id, voice }) => (voice === first ? [id] : [])).sort());
}

describe('joinVoices', () => {
  it('counts reprints as one: another headline, a cut end, other capitals', () => {
    const groups = voices([
      article('agency', text(1)),
      article('daily', `Ministers to meet at the harbour. ${text(1).toUpperCase()}`),
      article('evening', text(1).split(' ').slice(0, 100).join(' ')),
      article('other', text(2)),
    ]);
    expect(groups).toEqual([['agency', 'daily', 'evening'], ['other']]);
  });

  it('does not let what outlets put around a report make it another', () => {
    const appeal = text(7, 200);
    const dressed = article('b', `${text(3)} ${appeal}`, [
      { span: [text(3).length, text(3).length + 1 + appeal.length], kind: 'appeal' },
    ]);
    expect(voices([article('a', text(3)), dressed])).toEqual([['a', 'b']]);
    expect(voices([article('a', text(3)), { ...dressed, furniture: [] }])).toEqual([['a'], ['b']]);
  });

  it('makes one group of texts too short for a sequence only where they are the same', () => {
    expect(voices([article('a', 'They met.'), article('b', 'they met'), article('c', 'They left.')])).toEqual([
      ['a', 'b'],
      ['c'],
    ]);
  });

  it('has nothing to compare in an article without words', () => {
    expect(signature(article('a', ' … '))).toBeUndefined();
  });

  it('gives the same groups in any order', () => {
    const some = fc.array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 20, max: 90 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(some, fc.infiniteStream(fc.nat()), (drawn, numbers) => {
        const all = drawn.map(([seed, length], i) => article(`a${i}`, text(seed, length)));
        const shuffled = all
          .map((one) => ({ one, rank: numbers.next().value as number }))
          .sort((a, b) => a.rank - b.rank)
          .map(({ one }) => one);
        expect(voices(shuffled)).toEqual(voices(all));
      }),
    );
  });

  it('estimates how much two texts share', () => {
    const of = (length: number) => ({ signature: signature(article('a', text(5, length)))! });
    const [whole, half] = [of(400), of(120)];
    expect(alike(whole, whole)).toBe(true);
    expect(alike(whole, half)).toBe(false);
    const page = 'example.org/a';
    expect(alike({ ...whole, page }, { ...half, page })).toBe(true);
    expect(alike({ ...whole, page }, { ...half, page: 'example.org/b' })).toBe(false);
    expect(alike({ ...whole, page }, { signature: signature(article('c', text(9)))!, page })).toBe(false);
  });
});
