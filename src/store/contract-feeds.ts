import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from './store.js';

const URL = 'https://courier.example/feed';
const DAY = '2019-05-06T12:00:00.000Z';

/** What the memory of feeds must do in every store. */
export function feedsContract(name: string, open: () => Promise<Store>): void {
  describe(`${name}: feeds`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    it('knows nothing of a feed that is new', async () => {
      expect(await store.feeds.state(URL)).toBeUndefined();
      expect(await store.feeds.unseen(URL, ['a', 'b', 'a'])).toEqual(new Set(['a', 'b']));
    });

    it('gives back what was noted last', async () => {
      await store.feeds.note(URL, { checked: DAY, etag: '"1"', lastModified: 'yesterday' }, []);
      expect(await store.feeds.state(URL)).toEqual({ checked: DAY, etag: '"1"', lastModified: 'yesterday' });
      await store.feeds.note(URL, { checked: DAY }, []);
      expect(await store.feeds.state(URL)).toEqual({ checked: DAY });
    });

    it('tells entries that are new, for each feed by itself, however many', async () => {
      const keys = Array.from({ length: 1_200 }, (_, i) => `entry ${i}`);
      await store.feeds.note(URL, { checked: DAY }, [...keys, ...keys]);
      expect(await store.feeds.unseen(URL, [...keys, 'new'])).toEqual(new Set(['new']));
      expect((await store.feeds.unseen(`${URL}/other`, keys)).size).toBe(keys.length);
    });

    it('forgets entries that a feed has not held for long, and no others', async () => {
      await store.feeds.note(URL, { checked: DAY }, ['gone', 'there']);
      await store.feeds.note(URL, { checked: '2019-06-20T12:00:00.000Z' }, ['there']);
      await store.feeds.note(URL, { checked: '2019-07-20T12:00:00.000Z' }, []);
      expect(await store.feeds.unseen(URL, ['gone', 'there'])).toEqual(new Set(['gone']));
    });
  });
}
