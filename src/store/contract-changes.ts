import { afterEach, describe, expect, it } from 'vitest';
import { coded } from './contract.js';
import type { Change, Store } from './store.js';

const visit = { format: 'visit', venue: 'Paris' } as const;
const invited = coded('a1', '2019-03-01', [{ ...visit, act: 'invite', actor: ['FRA'], recipient: ['GHA'] }]);
const declined = coded('a2', '2019-03-09', [{ ...visit, act: 'decline', actor: ['GHA'], recipient: ['FRA'] }]);
const elsewhere = coded('a3', '2019-06-01', [{ act: 'hold', actor: ['ITA', 'PER'], venue: 'Lima' }]);

const told = ({ kind, before, after, article }: Change) => [kind, before, after, article];

/** What the journal of changes must do in every store. */
export function changesContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: journal of changes`, () => {
    let store: Store;
    const fresh = async () => {
      store = await open();
    };
    afterEach(() => store.close());

    it('tells what is new, what is left in another state and what is gone, with the article that did it', async () => {
      await fresh();
      await store.add([invited]);
      await store.add([declined, elsewhere]);
      await store.add([{ ...elsewhere, mentions: [] }]);
      expect((await store.changesSince({ number: 0 })).map(told)).toEqual([
        ['new', undefined, 'proposed', 'a1'],
        ['status', 'proposed', 'declined', 'a2'],
        ['new', undefined, 'held', 'a3'],
        ['gone', 'held', undefined, 'a3'],
      ]);
    });

    it('holds nothing new where an article comes again or tells the same', async () => {
      await fresh();
      await store.add([invited]);
      await store.add([invited]);
      const again = coded('b1', '2019-03-02', [{ ...visit, act: 'invite', actor: ['FRA'], recipient: ['GHA'] }]);
      await store.add([again]);
      expect(await store.changesSince({ number: 0 })).toHaveLength(1);
    });

    it('is read on from a number or a moment, and backwards', async () => {
      await fresh();
      const before = new Date().toISOString();
      await store.add([invited, elsewhere]);
      await store.add([declined]);
      const [first, second, third] = await store.changesSince({ number: 0 });
      expect(first && second && third).toBeTruthy();
      expect(await store.changesSince({ number: first!.number }, 1)).toEqual([second]);
      expect(await store.changesSince({ number: third!.number })).toEqual([]);
      expect(await store.changesSince({ moment: before })).toEqual([first, second, third]);
      expect(await store.changesSince({ moment: '2999-01-01T00:00:00.000Z' })).toEqual([]);
      expect(await store.latestChanges(2)).toEqual([third, second]);
    });

    it('keeps the episode as it stood, and nothing of a batch that is refused', async () => {
      await fresh();
      await store.add([invited]);
      const other = { ...invited, article: { ...invited.article, text: 'Quite another report.' } };
      await expect(store.add([declined, other])).rejects.toMatchObject({ fault: 'changed' });
      const [change, ...more] = await store.changesSince({ number: 0 });
      expect(more).toEqual([]);
      const [episode] = await store.episodes();
      expect({ ...change!.episode, mentions: ['a1:0'] }).toEqual(episode);
    });
  });
}
