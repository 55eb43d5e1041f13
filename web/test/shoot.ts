import { join } from 'node:path';
import type { Page } from 'playwright-core';

/** Pictures of what the tests see, where DEMARCHE_SHOTS names a folder for them. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.DEMARCHE_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
