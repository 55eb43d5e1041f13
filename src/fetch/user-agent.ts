import { readFileSync } from 'node:fs';

/** By what name `robots.txt` knows this program. */
export const ROBOT = 'demarche';

/** Who asks: `demarche/0.1.0 (+https://example.org/about-us)`, with an address to write to where one is given. */
export function userAgent(contact: string | undefined): string {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const plain = contact?.replace(/[^\x21-\x7e]/g, '').replace(/[()]/g, '');
  return `${ROBOT}/${version}${plain ? ` (+${plain})` : ''}`;
}
