/** Makes the pictures of the README from `examples/`: `npx tsx web/tools/pictures.ts`. */
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { launched, opened } from '../test/browser.js';
import { builtPage, recordOf, serve } from '../test/site.js';
import { viewsOf } from '../test/views.js';

const root = new URL('../../', import.meta.url);
const folder = new URL('docs/pictures/', root);
const PICTURES = ['overview', 'dyad', 'episode', 'review'];

await mkdir(folder, { recursive: true });
const page = await builtPage();
const record = await recordOf(fileURLToPath(new URL('examples/', root)));
const site = await serve(record.store, page.folder);
const browser = await launched();
const { page: tab, context } = await opened(browser, { viewport: { width: 1200, height: 760 } });
await context.addInitScript("localStorage.setItem('demarche.reviewer', 'a reviewer')");
for (const { name, path, ready } of await viewsOf(site)) {
  if (!PICTURES.includes(name)) continue;
  await tab.goto(site.url + path);
  await tab.locator(ready).first().waitFor();
  await tab.evaluate('document.fonts.ready');
  // With a mark looked at, so that its sentence is seen.
  if (name === 'dyad') await tab.locator('[data-mark]').nth(1).focus();
  await tab.screenshot({ path: fileURLToPath(new URL(`${name}.png`, folder)) });
}
await browser.close();
await site.close();
await record.remove();
await page.remove();
