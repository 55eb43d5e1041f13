import { expect, it } from 'vitest';
import { coded } from '../../src/store/contract.js';
import { openSqlite } from '../../src/store/index.js';
import { opened } from './browser.js';
import { SLOW, staged } from './stage.js';

const { browser, siteOf } = staged();

/** A report a year from 1990 on, and more than the newest 1,000 that are sent at once, all of 2019. */
async function manyReports() {
  const store = await openSqlite(':memory:');
  const told = (date: string) => ({ act: 'comment' as const, actor: ['FRA'], recipient: ['GHA'], date });
  const yearly = Array.from({ length: 20 }, (_, i) => `${1990 + i}-05-17`);
  const daily = Array.from({ length: 1040 }, (_, i) =>
    new Date(Date.UTC(2019, 0, 1 + (i % 360))).toISOString().slice(0, 10),
  );
  const articles = [
    ...yearly.map((day) => [day]),
    ...Array.from({ length: 52 }, (_, i) => daily.slice(i * 20, i * 20 + 20)),
  ];
  await store.add(articles.map((days, i) => coded(`r${i}`, days[0], days.map(told))));
  return { store, remove: () => store.close() };
}

it(
  'shows what lies before the newest thousand reports once its stretch of time is zoomed into',
  async () => {
    const site = await siteOf(await manyReports());
    const { page, context, complaints } = await opened(browser());
    await page.goto(`${site.url}/dyads/FRA/GHA`);
    const told = page.getByRole('region', { name: 'Acts' }).getByRole('status');
    await expect.poll(() => told.innerText()).toMatch(/^1000 reports; the record holds more/);
    // The whole reaches back to the first year, of which no mark was sent.
    const stretch = page.getByRole('toolbar', { name: 'Stretch of time' });
    expect(await stretch.getByRole('status').innerText()).toMatch(/19(88|89) – /);
    await page.goto(`${site.url}/dyads/FRA/GHA?from=1995-01-01&to=1997-12-31`);
    await expect.poll(() => told.innerText()).toMatch(/^3 of 1003 reports, those in the stretch of time above$/);
    expect(await page.getByRole('region', { name: 'Acts' }).getByText('17 May 1996').count()).toBe(1);
    expect(await page.locator('[data-mark]').count()).toBe(3);
    await stretch.getByRole('button', { name: 'all' }).click();
    await expect.poll(() => told.innerText()).toMatch(/^1000 reports; the record holds more/);
    expect(complaints).toEqual([]);
    await context.close();
  },
  SLOW,
);
