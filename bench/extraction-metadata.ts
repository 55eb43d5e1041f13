/**
 * Titles and dates of the benchmark's pages, which its gold text does not hold. They are measured against what the pages
 * state elsewhere: what JSON-LD and `<meta>` say is hidden, the page is read without it, and the two are compared.
 */
import { articleFromHtml } from '../src/article/index.js';
import type { Article } from '../src/record/types.js';
import type { Page } from './extraction-pages.js';

/** What a page says of itself for machines; taken away, it must be read as people read it. */
const FOR_MACHINES =
  /<script[^>]*ld\+json[^>]*>[\s\S]*?<\/script>|<meta\b(?![^>]*charset)(?![^>]*itemprop)[^>]*>|<link\b[^>]*canonical[^>]*>/gi;

function read(html: string, url?: string): Article | undefined {
  const reading = articleFromHtml(Buffer.from(html), { file: 'page.html' }, {}, { url });
  return 'article' in reading ? reading.article : undefined;
}

const percent = (n: number, of: number) => (of === 0 ? '–' : `${((100 * n) / of).toFixed(1)} %`);
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The heading found on the page alone, against the title stated for machines. */
export function titleAccuracy(pages: readonly Page[]): void {
  let [stated, same, part] = [0, 0, 0];
  for (const { bytes } of pages) {
    const html = bytes.toString('utf8');
    const title = /<meta[^>]*og:title[^>]*content\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(html);
    const there = bare(decoded(title?.[1] ?? title?.[2] ?? ''));
    if (there === '') continue;
    stated++;
    const here = bare(read(html.replace(FOR_MACHINES, ''))?.title ?? '');
    if (here === there) same++;
    else if (here !== '' && (here.includes(there) || there.includes(here))) part++;
  }
  console.log(
    `\nTitles: ${stated} pages state one in og:title. Read without it: the same on ${percent(same, stated)}, ` +
      `one within the other (the outlet's name, a kicker) on ${percent(part, stated)}.`,
  );
}

/** `og:title` as text. */
const decoded = (value: string) =>
  read(`<title>${value}</title><p>${'Words of a sentence, and more. '.repeat(9)}</p>`)?.title ?? '';

/** The day found on the page alone, and the day of the address, against the day stated for machines. */
export function dateAccuracy(pages: readonly Page[]): void {
  const alone = { stated: 0, found: 0, same: 0, near: 0 };
  const address = { stated: 0, same: 0, near: 0 };
  const origins = new Map<string, number>();
  for (const { bytes, url } of pages) {
    const html = bytes.toString('utf8');
    const whole = read(html);
    const origin = whole?.origins?.published?.replace(/ .*/, '') ?? 'none';
    origins.set(origin, (origins.get(origin) ?? 0) + 1);
    const stated = whole?.published?.slice(0, 10);
    if (stated === undefined || stated.length < 10) continue;
    if (origin === 'json-ld' || origin === 'meta') {
      alone.stated++;
      const found = read(html.replace(FOR_MACHINES, ''))?.published?.slice(0, 10);
      if (found !== undefined) alone.found++;
      if (found === stated) alone.same++;
      if (found !== undefined && daysBetween(found, stated) <= 1) alone.near++;
    }
    const path = /\/(20\d\d)\/(\d\d)\/(\d\d)\//.exec(url);
    if (!path) continue;
    address.stated++;
    const day = path.slice(1).join('-');
    if (day === stated) address.same++;
    if (daysBetween(day, stated) <= 1) address.near++;
  }
  const list = [...origins].sort((a, b) => b[1] - a[1]).map(([name, n]) => `${name} ${n}`);
  console.log(`Dates: read from ${list.join(', ')} of ${pages.length} pages.`);
  console.log(
    `  ${alone.stated} pages state one in JSON-LD or <meta>. Read without these and without the address: found on ${percent(alone.found, alone.stated)}; ` +
      `of those found, the same day on ${percent(alone.same, alone.found)}, within a day (time zones) on ${percent(alone.near, alone.found)}.`,
  );
  console.log(
    `  ${address.stated} addresses hold a day: that of the date read is the same on ${percent(address.same, address.stated)}, within a day on ${percent(address.near, address.stated)}.`,
  );
}

const daysBetween = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000;
