import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { articles, coded } from './contract.js';
import type { Page, PageOptions, Store } from './index.js';

/** All items of a listing, page by page. */
async function allOf<T>(load: (page: PageOptions) => Promise<Page<T>>, order?: PageOptions['order']): Promise<T[]> {
  const items: T[] = [];
  let after: string | undefined;
  do {
    const page = await load({ limit: 2, after, order });
    items.push(...page.items);
    after = page.next;
  } while (after !== undefined);
  return items;
}

/** The figures that a store keeps up to date, and the same counted anew from all its episodes. */
async function figures(store: Store) {
  const parties = new Map<string, { episodes: number; mentions: number }>();
  const dyads = new Map<string, { episodes: number; mentions: number }>();
  const count = (of: typeof parties, key: string, mentions: number) => {
    const known = of.get(key) ?? { episodes: 0, mentions: 0 };
    of.set(key, { episodes: known.episodes + 1, mentions: known.mentions + mentions });
  };
  const acts = new Map<string, number>();
  const years = new Map<string, number>();
  const ofEpisode = new Map<string, readonly string[]>();
  for (const { episode, mentions } of await store.dossiers()) {
    for (const { act } of mentions) acts.set(act, (acts.get(act) ?? 0) + 1);
    const pairs = episode.parties.flatMap((a, i) => episode.parties.slice(i + 1).map((b) => [a, b].sort().join(' ')));
    ofEpisode.set(episode.id, pairs);
    for (const [i, a] of episode.parties.entries()) {
      count(parties, a, mentions.length);
      for (const b of episode.parties.slice(i + 1)) count(dyads, `${a} ${b}`, mentions.length);
    }
  }
  for (const { in: id, from } of await allOf((page) => store.listings.mentions({}, page)))
    for (const pair of from === undefined ? [] : (ofEpisode.get(id ?? '') ?? [])) {
      const key = `${pair} ${new Date(from! * 86_400_000).getUTCFullYear()}`;
      years.set(key, (years.get(key) ?? 0) + 1);
    }
  const keptYears = await Promise.all(
    [...dyads.keys()].map(async (pair) => {
      const [a, b] = pair.split(' ') as [string, string];
      return (await store.listings.years(a, b)).map(({ year, mentions }): [string, number] => [
        `${pair} ${year}`,
        mentions,
      ]);
    }),
  );
  const sorted = (entries: Iterable<[string, unknown]>) => [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  const figure = ({ episodes, mentions }: { episodes: number; mentions: number }) => ({ episodes, mentions });
  return {
    counted: { parties: sorted(parties), dyads: sorted(dyads), acts: sorted(acts), years: sorted(years) },
    kept: {
      parties: sorted((await store.listings.parties()).map((row) => [row.party, figure(row)])),
      dyads: sorted(
        (await allOf((page) => store.listings.dyads(undefined, page))).map((row) => [`${row.a} ${row.b}`, figure(row)]),
      ),
      acts: sorted(Object.entries((await store.stats()).acts)),
      years: sorted(keptYears.flat()),
    },
  };
}

/** What listings and the figures behind them must do in every store. */
export function listingContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: listings`, () => {
    const opened: Store[] = [];
    const fresh = async () => {
      const store = await open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    it('keep their figures right whatever is added, recoded or taken away', async () => {
      await fc.assert(
        fc.asyncProperty(articles, fc.infiniteStream(fc.nat(3)), async (all, numbers) => {
          const store = await open();
          for (const one of all) {
            await store.add([{ ...one, mentions: one.mentions.slice(numbers.next().value as number) }]);
            await store.add([one]);
          }
          const { counted, kept } = await figures(store);
          expect(kept).toEqual(counted);
          await store.close();
        }),
        { numRuns: 15 },
      );
    });

    it('give all in pages, each once, in the order of the whole', async () => {
      await fc.assert(
        fc.asyncProperty(articles, async (all) => {
          const store = await open();
          await store.add(all);
          const { listings } = store;
          const ids = (await store.episodes()).map(({ id }) => id);
          const paged = await allOf((page) => listings.episodes({}, page), 'oldest');
          expect(paged.map(({ episode }) => episode.id)).toEqual(ids);
          const newest = await allOf((page) => listings.episodes({}, page));
          expect(newest.map(({ episode }) => episode.id)).toEqual([...ids].reverse());
          const mentions = await allOf((page) => listings.mentions({}, page));
          expect(mentions).toHaveLength((await store.stats()).mentions);
          expect(new Set(mentions.map(({ mention }) => mention.id)).size).toBe(mentions.length);
          const days = mentions.map(({ from }) => from ?? -1_000_000);
          expect(days).toEqual([...days].sort((a, b) => b - a));
          expect(await allOf((page) => listings.articles({}, page))).toHaveLength((await store.stats()).articles);
          await store.close();
        }),
        { numRuns: 15 },
      );
    });

    it('list persons by how often they are named, with the sides they are named for, not delegates', async () => {
      const store = await fresh();
      const told = { actor: ['FRA'], recipient: ['GHA'], actor_person: 'Luc Marin' };
      await store.add([
        coded('a1', '2019-03-01', [
          { ...told, recipient_person: 'Ada Okoro' },
          { ...told, delegate: 'its foreign minister' },
        ]),
      ]);
      expect(await allOf((page) => store.listings.persons(undefined, page))).toEqual([
        { name: 'Luc Marin', mentions: 2, parties: ['FRA'] },
        { name: 'Ada Okoro', mentions: 1, parties: ['GHA'] },
      ]);
      expect(await store.episodes({ person: 'foreign minister' })).toHaveLength(1);
      await store.add([coded('a1', '2019-03-01', [])]);
      expect(await allOf((page) => store.listings.persons(undefined, page))).toEqual([]);
    });

    it('refuse a place to go on from that another listing gave', async () => {
      const store = await fresh();
      await store.add([coded('a1', '2019-03-01', [{}]), coded('a2', '2019-03-02', [{ venue: 'Lima' }])]);
      const { next } = await store.listings.articles({}, { limit: 1 });
      expect(next).toBeDefined();
      for (const after of [next, 'x', '', 'W10'])
        await expect(store.listings.episodes({}, { limit: 1, after })).rejects.toMatchObject({ fault: 'cursor' });
    });
  });

  describe(`${name}: the log of reviews`, () => {
    it('is kept whole, says what stands, and leaves out of the queue what is decided', async () => {
      const store = await open();
      await store.add([coded('a1', '2019-03-01', [{}, { venue: 'Lima' }])]);
      const reading = (await store.mention('a1:0'))!;
      const entry = {
        kind: 'decision',
        at: '2026-01-01T00:00:00.000Z',
        reading,
        reviewer: 'ada',
        changes: [],
      } as const;
      const first = await store.reviews.add({ ...entry, verdict: 'right' });
      const second = await store.reviews.add({ ...entry, verdict: 'wrong' });
      expect((await store.reviews.log({ standing: true })).map(({ number }) => number)).toEqual([second.number]);
      expect((await store.reviews.undecided('ada', 9)).map(({ mention }) => mention.id)).toEqual(['a1:50']);
      expect([await store.reviews.left('ada'), await store.reviews.left('ben')]).toEqual([1, 2]);
      await store.reviews.add({ ...entry, kind: 'undo', undoes: second.number });
      expect((await store.reviews.log({ standing: true })).map(({ number }) => number)).toEqual([first.number]);
      expect(await store.reviews.log({ article: 'a1' })).toHaveLength(3);
      // Reading the article anew leaves the log as it is.
      await store.add([coded('a1', '2019-03-01', [])]);
      expect((await store.reviews.log()).map((one) => one.reading.id)).toEqual(['a1:0', 'a1:0', 'a1:0']);
      expect(await store.reviews.left('ada')).toBe(0);
      await store.close();
    });
  });
}
