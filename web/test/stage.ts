import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import type { Store } from '../../src/store/index.js';
import { launched } from './browser.js';
import { builtPage, type Site, serve } from './site.js';

/** Milliseconds for what takes long on a machine that does much else. */
export const SLOW = 180_000;

/** A browser and the page as built, for the tests of one file; all of it is taken down after them. */
export function staged() {
  let browser: Browser;
  let page: Awaited<ReturnType<typeof builtPage>>;
  const undo: (() => Promise<void>)[] = [];
  beforeAll(async () => {
    [browser, page] = await Promise.all([launched(), builtPage()]);
  }, SLOW);
  afterAll(async () => {
    await browser?.close();
    for (const step of undo.reverse()) await step();
    await page?.remove();
  });
  return {
    browser: () => browser,
    siteOf: async (record: { readonly store: Store; readonly remove: () => Promise<void> }): Promise<Site> => {
      undo.push(record.remove);
      const site = await serve(record.store, page.folder);
      undo.push(site.close);
      return site;
    },
  };
}
