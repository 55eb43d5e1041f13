import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { coded } from './contract.js';
import type { CodedText, Store } from './store.js';

const WORDS =
  'envoy harbour treaty morning ferry council orchard minister bridge letter winter market signal garden'.split(' ');

/** Words in an order of their own for each seed. */
const prose = (seed: number, length: number) => {
  let state = seed * 2654435761;
  const word = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length];
  };
  return Array.from({ length }, word).join(' ');
};

const visit = { actor: ['FRA'], recipient: ['GHA'], act: 'invite' as const, meeting_date: '2019-05', venue: 'Paris' };

/** How every store must group articles that are one report. */
export function voicesContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: voices`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    const report = (id: string, text: string, url?: string): CodedText => {
      const one = coded(id, '2019-03-01', [{ ...visit }], text);
      return { ...one, article: { ...one.article, outlet: `Paper ${id}`, ...(url === undefined ? {} : { url }) } };
    };

    it('takes forty papers with one agency story as one, and the dossier tells so', async () => {
      const story = prose(1, 150);
      const papers = Array.from({ length: 40 }, (_, i) =>
        report(`p${String(i).padStart(2, '0')}`, `Headline number ${i} of its own. ${story}${' (cut)'.repeat(i % 3)}`),
      );
      await store.add(papers.slice(0, 25));
      await store.add([...papers.slice(25), report('own', prose(2, 150))]);
      expect(await store.reprints()).toEqual([papers.map(({ article }) => article.id)]);
      expect(await store.stats()).toMatchObject({ articles: 41, voices: 2 });
      const [dossier, ...others] = await store.dossiers();
      expect(others).toEqual([]);
      expect(dossier?.articles).toHaveLength(41);
      expect(new Set(dossier?.articles.map(({ voice }) => voice))).toEqual(new Set(['p00', 'own']));
    });

    it('takes a page and what it has grown to as one, and other pages with as much in common as others', async () => {
      const [first, more] = [prose(3, 60), prose(4, 200)];
      await store.add([report('early', first, 'https://example.org/story?utm_source=mail')]);
      await store.add([
        report('later', `${first} ${more}`, 'https://www.example.org/story/#top'),
        report('other', `${first} ${prose(5, 200)}`, 'https://example.org/another'),
      ]);
      expect(await store.reprints()).toEqual([['early', 'later']]);
      expect(await store.stats()).toMatchObject({ articles: 3, voices: 2 });
    });

    it('does not take two stories as one because they stood on one page', async () => {
      const url = 'https://example.org/live';
      await store.add([report('a', prose(6, 150), url), report('b', prose(7, 150), url)]);
      expect(await store.reprints()).toEqual([]);
    });

    it('makes one voice of two when a later article shows that they are one', async () => {
      const [start, middle, end] = [prose(8, 100), prose(9, 70), prose(10, 100)];
      await store.add([report('b', `${start} ${middle}`), report('c', `${middle} ${end}`)]);
      expect(await store.reprints()).toEqual([]);
      await store.add([report('a', `${start} ${middle} ${end}`)]);
      expect(await store.reprints()).toEqual([['a', 'b', 'c']]);
    });
  });
}
