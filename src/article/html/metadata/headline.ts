import { textOf } from '../tree.js';
import { type Found, firstFound, plain } from './found.js';
import type { Head } from './head.js';
import type { LinkedArticle } from './json-ld.js';
import type { Places } from './places.js';

const LONGEST = 400;
/** What parts a headline from the name of its outlet in a `<title>`. */
const SUFFIX = /\s+(?:[|·•»«:–—-]|::)\s+[^|·•»«–—]{1,60}$/u;

/** The titles that a page's head gives itself, without the name of its outlet behind them. */
export function titlesOf(head: Head): readonly string[] {
  return [head.meta('og:title'), head.meta('twitter:title'), head.title].flatMap((title) =>
    title === undefined ? [] : [plain(title), withoutOutlet(plain(title))],
  );
}

/** Whether a line is one of a page's titles, or the part of it that is not the outlet's name. */
export function isTitleOf(head: Head): (line: string) => boolean {
  const titles = titlesOf(head)
    .map(bare)
    .filter((title) => title !== '');
  return (line) => {
    const own = bare(line);
    if (own === '') return false;
    return titles.some(
      (title) =>
        title === own || (own.length >= SHORTEST_PART && (title.startsWith(`${own} `) || own.startsWith(`${title} `))),
    );
  };
}

/** Part of the words of one title that another must have to speak of the same. */
const LEAST_ALIKE = 0.3;

/** Whether a headline shares words with a page's titles; any does where the page has none. */
export function isLikeTitleOf(head: Head): (headline: string) => boolean {
  const titles = titlesOf(head).map((title) => new Set(bare(title).split(' ')));
  return (headline) => {
    const own = bare(plain(headline)).split(' ');
    const shared = (title: ReadonlySet<string>) => own.filter((word) => title.has(word)).length;
    return titles.length === 0 || titles.some((t) => shared(t) >= Math.min(own.length, t.size) * LEAST_ALIKE);
  };
}

const SHORTEST_PART = 15;

/**
 * The headline. Trusted in this order: the heading on the page that its head gives as its title, JSON-LD, `og:title`,
 * the only heading of first order, `twitter:title`, `<title>`.
 */
export function headlineOf(head: Head, linked: LinkedArticle | undefined, places: Places): Found | undefined {
  const heading = places.headline && textOf(places.headline, LONGEST);
  const confirmed = heading !== undefined && isTitleOf(head)(heading);
  const read = (value: string) => withoutOutlet(plain(value), head.meta('og:site_name')).slice(0, LONGEST);
  return firstFound(
    [
      ['heading', confirmed ? heading : undefined],
      ['json-ld headline', linked?.headline],
      ['meta og:title', head.meta('og:title')],
      ['heading', heading],
      ['meta twitter:title', head.meta('twitter:title')],
      ['title element', head.title],
    ],
    read,
  );
}

/** A title without its last part, where that is the outlet's name or stands behind a bar. */
function withoutOutlet(title: string, outlet?: string): string {
  const suffix = SUFFIX.exec(title);
  if (!suffix || suffix.index < SHORTEST_PART) return title;
  const isOutlet = outlet !== undefined && bare(suffix[0]) === bare(outlet);
  return isOutlet || outlet === undefined || /^\s+[|·•»]/u.test(suffix[0])
    ? title.slice(0, suffix.index).trim()
    : title;
}

export const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
