import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { violations } from './axe.js';
import { opened } from './browser.js';
import { shoot } from './shoot.js';
import { recordOf, type Site } from './site.js';
import { SLOW, staged } from './stage.js';

const EXAMPLES = fileURLToPath(new URL('../../examples/', import.meta.url));
const { browser, siteOf } = staged();

interface LogEntry {
  readonly kind: string;
  readonly mention: string;
  readonly reviewer: string;
  readonly verdict?: string;
  readonly changes: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
}

describe('two reviewers', () => {
  let site: Site;
  let first: string;
  let second: string;

  /** Has a reviewer decide over HTTP, as the queue does. */
  const decide = async (reviewer: string, mention: string, verdict: string, corrections?: readonly object[]) => {
    const answer = await fetch(`${site.url}/api/review/decisions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${site.token}` },
      body: JSON.stringify({ reviewer, mention, verdict, ...(corrections ? { corrections } : {}) }),
    });
    expect(answer.status).toBe(201);
  };
  const log = async () => ((await (await fetch(`${site.url}/api/review/log`)).json()) as { items: LogEntry[] }).items;

  beforeAll(async () => {
    site = await siteOf(await recordOf(EXAMPLES));
    const queue = await fetch(`${site.url}/api/review/queue?reviewer=ada`);
    const { items } = (await queue.json()) as { items: { id: string; act: string }[] };
    // One of them is corrected to a comment.
    const [a, b, agreed] = items.filter(({ act }) => act !== 'comment').map(({ id }) => id);
    [first, second] = [a!, b!];
    for (const id of [first, second, agreed!]) await decide('ada', id, 'right');
    await decide('ben', first, 'corrected', [
      { field: 'act', value: 'comment' },
      { field: 'venue', value: 'Trieste' },
    ]);
    await decide('ben', second, 'wrong');
    await decide('ben', agreed!, 'right');
  }, SLOW);

  it(
    'are shown side by side in axe-clean views, light and dark, wide and narrow',
    async () => {
      for (const scheme of ['light', 'dark'] as const)
        for (const width of [1280, 360]) {
          const viewport = { width, height: 850 };
          const { page, context, complaints } = await opened(browser(), { colorScheme: scheme, viewport });
          await context.addInitScript("localStorage.setItem('demarche.reviewer', 'cleo')");
          await page.goto(`${site.url}/review/disputes`);
          await page.locator('.sides').waitFor();
          await page.locator('.agreement table').waitFor();
          await shoot(page, `disputes-${scheme}-${width}`);
          expect(await violations(page), `${scheme}, ${width}`).toEqual([]);
          expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
          expect(complaints).toEqual([]);
          await context.close();
        }
    },
    SLOW,
  );

  it('who differ are settled with a key, taken back, settled with the pointer, and otherwise than either', async () => {
    const { page, context, complaints } = await opened(browser());
    await page.goto(site.withToken('/review'));
    await page.getByLabel('Your name or sign').fill('cleo');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Disputes (2)' }).click();
    const sides = page.getByRole('region', { name: 'Decisions side by side' });
    const row = (name: string) =>
      sides
        .getByRole('row', { name: new RegExp(`^${name}`) })
        .getByRole('cell')
        .allInnerTexts();
    await expect.poll(() => row('verdict')).toEqual(['–', 'read right', 'corrected']);
    const [read, ada, ben] = await row('act');
    expect([ada, ben]).toEqual([read, 'comment']);
    expect((await row('venue'))[2]).toBe('Trieste');
    const [, , who] = await sides.getByRole('columnheader').allInnerTexts();
    expect(who).toMatch(/^ben\s+\d+ \w+ \d{4}, \d\d:\d\d UTC$/);
    const agreement = page.getByRole('region', { name: 'Agreement', exact: true });
    const verdict = async () =>
      (
        await agreement
          .getByRole('row', { name: /^verdict/ })
          .getByRole('cell')
          .allInnerTexts()
      ).slice(0, 2);
    expect(await agreement.innerText()).toMatch(/; 2 in dispute/);
    expect(await verdict()).toEqual(['3', '33 %']);

    await page.keyboard.press('2');
    await expect.poll(() => agreement.innerText()).toMatch(/; 1 in dispute/);
    expect((await log()).at(-1)).toMatchObject({
      kind: 'adjudication',
      mention: first,
      reviewer: 'cleo',
      verdict: 'corrected',
      changes: [
        { field: 'act', before: read, after: 'comment' },
        { field: 'venue', after: 'Trieste' },
      ],
    });
    expect(await row('verdict')).toEqual(['–', 'read right', 'no engagement is reported']);
    await page.keyboard.press('u');
    await expect.poll(() => agreement.innerText()).toMatch(/; 2 in dispute/);
    expect((await row('verdict'))[2]).toBe('corrected');
    await page.getByRole('button', { name: /as ada decided$/ }).click();
    await expect.poll(() => agreement.innerText()).toMatch(/; 1 in dispute/);
    await page.keyboard.press('?');
    await expect.poll(() => agreement.innerText()).toMatch(/; 0 in dispute/);
    await page.getByText('You have been through all 2').waitFor();
    expect((await log()).slice(-3).map(({ kind, mention, verdict }) => [kind, mention, verdict])).toEqual([
      ['undo', first, undefined],
      ['adjudication', first, 'right'],
      ['adjudication', second, 'unsure'],
    ]);

    // What reviewers come to decide otherwise changes how far they agree; the page tells it once it is looked at again.
    await decide('ben', second, 'right');
    await page.reload();
    await page.getByText('Reviewers differ on nothing that is not settled.').waitFor();
    await expect.poll(verdict).toEqual(['3', '67 %']);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
