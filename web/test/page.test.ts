import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/index.js';
import { violations } from './axe.js';
import { opened } from './browser.js';
import { hostileRecord } from './hostile.js';
import { shoot } from './shoot.js';
import { recordOf, type Site } from './site.js';
import { SLOW, staged } from './stage.js';
import { viewsOf } from './views.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const SEEDS = fileURLToPath(new URL('../../../shared/corpus/seeds/', import.meta.url));

const { browser, siteOf } = staged();

describe('the record of the examples', () => {
  let site: Site;
  beforeAll(async () => {
    site = await siteOf(await recordOf(EXAMPLES));
  }, SLOW);

  it('leads from the search box to a refusal with two accounts that contradict each other', async () => {
    const { page, complaints, context } = await opened(browser());
    await page.goto(site.url);
    await page.getByRole('searchbox').fill('Seattle');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.getByRole('link', { name: /Russia – United States: visit, Seattle/ }).click();
    await page.getByRole('heading', { level: 1, name: /visit, Seattle/ }).waitFor();
    expect(await page.getByText('declined', { exact: true }).count()).toBeGreaterThan(0);
    const account = (side: string) => page.getByRole('region', { name: `Account of ${side}` });
    expect(await account('United States').innerText()).toContain('were already under way');
    expect(await account('Russia').innerText()).toContain('will not travel to Seattle');
    expect(await page.getByRole('region', { name: 'Contradictions' }).innerText()).toMatch(
      /being prepared[\s\S]*already under way[\s\S]*no preparations/,
    );
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('lets a listing be taken away', async () => {
    const { page, context } = await opened(browser(), { acceptDownloads: true });
    await page.goto(`${site.url}/episodes?status=declined`);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV', exact: true }).click(),
    ]);
    const lines = (await readFile(await download.path(), 'utf8')).trim().split(/\r?\n/);
    expect(lines[0]).toContain('status');
    expect(lines.slice(1).map((line) => /Seattle|call/.exec(line)?.[0])).toEqual(['Seattle', 'call']);
    await context.close();
  });

  it('is walked with the keyboard alone', async () => {
    const { page, context } = await opened(browser());
    const tabTo = async (name: RegExp) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        const here = page.locator(':focus');
        if (name.test(`${await here.getAttribute('aria-label')} ${await here.innerText().catch(() => '')}`)) return;
      }
      throw new Error(`the Tab key does not reach ${name}`);
    };
    await page.goto(site.url);
    await page.getByRole('link', { name: 'India – Pakistan', exact: true }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').innerText()).toBe('To the content');
    await tabTo(/India – Pakistan/);
    await page.keyboard.press('Enter');
    await page.locator('[data-mark]').first().waitFor();
    await expect.poll(() => page.locator('main:focus').count()).toBe(1);
    await tabTo(/\d{4}: /);
    const first = await page.locator(':focus').getAttribute('data-mark');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator(':focus').getAttribute('data-mark')).not.toBe(first);
    expect(await page.locator('.reading q').count()).toBe(1);
    const before = page.url();
    await page.keyboard.press('+');
    await expect.poll(() => page.url()).not.toBe(before);
    await tabTo(/^null The engagement$/);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    await context.close();
  });

  it('is reviewed with keys: three decided, one taken back', async () => {
    const { page, context, complaints } = await opened(browser());
    await page.goto(site.withToken('/review'));
    await page.getByLabel('Your name or sign').fill('ada');
    await page.keyboard.press('Enter');
    const place = page.locator('.desk .numbers').first();
    await place.waitFor();
    for (const [key, at] of [
      ['y', 2],
      ['n', 3],
      ['?', 4],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => place.innerText()).toMatch(new RegExp(`^${at} of`));
    }
    await page.keyboard.press('u');
    await expect.poll(() => place.innerText()).toMatch(/^3 of/);
    const log = (await (await context.request.get(`${site.url}/api/review/log`)).json()) as {
      items: { kind: string; verdict?: string; standing: boolean }[];
    };
    expect(log.items.map(({ kind, verdict }) => verdict ?? kind).sort()).toEqual(['right', 'undo', 'unsure', 'wrong']);
    expect(
      log.items
        .filter(({ standing }) => standing)
        .map(({ verdict }) => verdict)
        .sort(),
    ).toEqual(['right', 'wrong']);

    await page.keyboard.press('e');
    await page.getByLabel('Field', { exact: true }).selectOption('venue');
    await page.getByRole('textbox', { name: 'Passage' }).press('ArrowRight');
    await page.keyboard.press('Enter');
    expect(await page.getByRole('list', { name: 'Corrections so far' }).innerText()).toMatch(/^venue: \S/);
    await page.getByRole('button', { name: 'Keep corrections' }).click();
    await expect.poll(() => place.innerText()).toMatch(/^4 of/);
    await page.keyboard.press('h');
    await page.getByRole('button', { name: 'the key for: next one' }).click();
    await page.keyboard.press('l');
    await page.getByRole('button', { name: 'Close' }).click();
    await page.keyboard.press('l');
    await expect.poll(() => place.innerText()).toMatch(/^5 of/);
    await page.reload();
    await page.locator('.desk').waitFor();
    expect(await page.getByRole('button', { name: /^Next/ }).innerText()).toMatch(/^Next\s+l$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it(
    'passes axe in every view, light and dark, wide and narrow, without a complaint of the browser',
    async () => {
      const views = await viewsOf(site);
      const modes = (['light', 'dark'] as const).flatMap((scheme) => [1280, 360].map((width) => ({ scheme, width })));
      const look = async ({ scheme, width }: (typeof modes)[number]) => {
        const { page, context, complaints } = await opened(browser(), {
          colorScheme: scheme,
          viewport: { width, height: 850 },
        });
        await context.addInitScript("localStorage.setItem('demarche.reviewer', 'ada')");
        for (const { name, path, ready } of views) {
          await page.goto(site.url + path);
          await page.locator(ready).first().waitFor();
          await shoot(page, `${name}-${scheme}-${width}`);
          const where = `${name}, ${scheme}, ${width}`;
          expect(await violations(page), where).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), where).toBeLessThanOrEqual(
            0,
          );
        }
        expect(complaints).toEqual([]);
        await context.close();
      };
      await Promise.all(modes.map(look));
    },
    SLOW,
  );

  it('prints a dossier whole and without what is only for the screen', async () => {
    const views = await viewsOf(site);
    const dossier = views.find(({ name }) => name === 'episode')!;
    // As wide as an A4 sheet within its margins.
    const { page, context } = await opened(browser(), { colorScheme: 'dark', viewport: { width: 673, height: 986 } });
    await page.goto(site.url + dossier.path);
    await page.locator(dossier.ready).first().waitFor();
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const hidden of ['.masthead', '.footline', '.skip', '.exports'])
      expect(await page.locator(hidden).first().isVisible(), hidden).toBe(false);
    expect(await page.evaluate('getComputedStyle(document.body).color')).toBe('rgb(0, 0, 0)');
    // What is folded on the screen is there on paper.
    const folded = page.locator('.dossier details:not([open]) .words');
    expect(await folded.count()).toBeGreaterThan(0);
    for (const words of await folded.all()) expect(await words.isVisible()).toBe(true);
    const cutOff = await page.evaluate(`[...document.querySelectorAll('main *')]
      .filter((one) => !one.matches('.hidden-words, .hidden-words *') && one.getClientRects().length > 0)
      .filter((one) => {
        const { left, right } = one.getBoundingClientRect();
        const clipped = getComputedStyle(one).overflowX !== 'visible' && one.scrollWidth > one.clientWidth;
        return left < -0.5 || right > innerWidth + 0.5 || clipped;
      })
      .map((one) => one.outerHTML.slice(0, 100))`);
    expect(cutOff).toEqual([]);
    await context.close();
  });

  it('says what is not there', async () => {
    const { page, context } = await opened(browser());
    await page.goto(`${site.url}/episodes/nothing-of-this-name`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/nothing-of-this-name[\s\S]*Try again/);
    await page.goto(`${site.url}/search?q=zeppelin`);
    await page.getByText('Nothing in the record has all these words.').waitFor();
    await page.goto(`${site.url}/nowhere`);
    await page.getByRole('heading', { name: 'No such page' }).waitFor();
    await context.close();
  });
});

describe('hostile texts', () => {
  it(
    'do nothing, and break nothing, in any view',
    async () => {
      const store = await hostileRecord();
      const site = await siteOf({ store, remove: () => store.close() });
      const views = await viewsOf(site);
      for (const width of [1280, 360]) {
        const { page, context, complaints } = await opened(browser(), { viewport: { width, height: 850 } });
        await context.addInitScript("localStorage.setItem('demarche.reviewer', 'ada')");
        for (const { name, path, ready } of views) {
          await page.goto(site.url + path);
          await page.locator(ready).first().waitFor();
          await shoot(page, `hostile-${name}-${width}`);
          expect(await page.evaluate('window.harmed'), name).toBeUndefined();
          expect(await page.locator('main :is(script, img, iframe, object, embed, style)').count(), name).toBe(0);
          expect(await page.locator('a:not([href^="/"], [href^="#"], [href^="https://"])').count(), name).toBe(0);
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth'), name).toBeLessThanOrEqual(0);
        }
        expect(complaints).toEqual([]);
        await context.close();
      }
    },
    SLOW,
  );
});

describe('an empty record', () => {
  it('says so, and how to fill it', async () => {
    const store = await openSqlite(':memory:');
    const site = await siteOf({ store, remove: () => store.close() });
    const { page, context } = await opened(browser());
    await page.goto(site.url);
    await page.getByText('The record is empty.').waitFor();
    expect(await violations(page)).toEqual([]);
    await context.close();
  });
});

describe.skipIf(!existsSync(SEEDS))('the record of the seeds (../shared/corpus/seeds)', () => {
  let site: Site;
  beforeAll(async () => {
    site = await siteOf(await recordOf(SEEDS));
  }, SLOW);

  it('leads from the search box to the refusal of 2012', async () => {
    const { page, context } = await opened(browser());
    await page.goto(site.url);
    await page.getByRole('searchbox').fill('Putin Obama Vladivostok');
    await page.keyboard.press('Enter');
    await page
      .getByRole('link', { name: /APEC 2012/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.locator('.standing-line .status').innerText()).toBe('declined');
    await shoot(page, 'seeds-2012');
    await context.close();
  });

  it('shows both accounts of 2018, and that they contradict each other', async () => {
    const { page, context } = await opened(browser());
    await page.goto(`${site.url}/dyads/RUS/USA`);
    await page.locator('[data-mark]').first().waitFor();
    await shoot(page, 'seeds-dyad');
    await page.goto(`${site.url}/episodes?from=2018&text=`);
    await page.getByRole('link', { name: /summit, Washington/ }).click();
    await page.getByRole('region', { name: 'Contradictions' }).waitFor();
    expect(await page.getByRole('region', { name: 'Account of Russia' }).innerText()).toMatch(
      /no formal work has begun|not yet begun|hasn't started/,
    );
    expect(await page.getByRole('region', { name: 'Account of United States' }).innerText()).toContain('underway');
    expect(await page.getByRole('region', { name: 'Contradictions' }).innerText()).toMatch(
      /(Ushakov|Kremlin aide)[\s\S]*Sanders/,
    );
    // One engagement, told by both papers and left open by the one side.
    const told = await page.locator('main').innerText();
    for (const words of ['Moscow Times', 'Breitbart', 'deferred'])
      expect(told.toLowerCase()).toContain(words.toLowerCase());
    await shoot(page, 'seeds-2018');
    await context.close();
  });
});
