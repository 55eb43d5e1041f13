import { publishedInUrl, publishedOnLine } from '../../published.js';
import { type Element, textOf } from '../tree.js';
import { readDate } from './dates.js';
import { type Found, firstFound } from './found.js';
import type { Head } from './head.js';
import type { LinkedArticle } from './json-ld.js';
import type { Places } from './places.js';

type Place = readonly [origin: string, value: string | undefined];

const PUBLISHED_METAS = (
  'article:published_time og:article:published_time og:published_time article:published datepublished publishdate publish-date publish_date ' +
  'publication_date published_time pubdate parsely-pub-date sailthru.date cxenseparse:recs:publishtime originalpublicationdate ' +
  'dc.date.issued dcterms.issued dc.date.created dcterms.created dcterms.date dc.date date article.published bt:pubdate'
).split(' ');
const UPDATED_METAS = (
  'article:modified_time og:article:modified_time og:updated_time article:modified datemodified lastmod last-modified last_modified ' +
  'dcterms.modified dc.date.modified revision_date article.updated'
).split(' ');

export interface Dates {
  readonly published?: Found;
  readonly updated?: Found;
}

/**
 * When an article came out and when it was last changed. Places are trusted in this order: JSON-LD of the article,
 * `<meta>`, microdata, `<time>` near the headline, the path of the address, a line near the headline. What stands in
 * lists of other articles, in comments and at the foot of the page is not looked at.
 */
export function datesOf(
  head: Head,
  linked: LinkedArticle | undefined,
  places: Places,
  url: string | undefined,
  now?: number,
): Dates {
  const read = (value: string) => readDate(value, now);
  const stamps = places.nearHeadline.flatMap(stampOf);
  const times = (updated: boolean): Place[] =>
    stamps.filter((s) => s.updated === updated).map(({ value }) => ['time element', value]);
  const metas = (names: readonly string[]): Place[] => names.map((name) => [`meta ${name}`, head.meta(name)]);
  const microdata = (name: string): Place[] => places.microdata(name).map((value) => [`microdata ${name}`, value]);
  const onPath = url === undefined ? undefined : publishedInUrl(url)?.date;
  const published = firstFound(
    [
      ['json-ld datePublished', linked?.datePublished],
      ...metas(PUBLISHED_METAS),
      ...microdata('datePublished'),
      ...times(false),
      // A month on its own is left for when the text names no day.
      ['url path', onPath !== undefined && onPath.length === DAY ? onPath : undefined],
      ...places.nearHeadline.flatMap(linesOf),
    ],
    read,
  );
  const updated = firstFound(
    [
      ['json-ld dateModified', linked?.dateModified],
      ...metas(UPDATED_METAS),
      ...microdata('dateModified'),
      ...times(true),
    ],
    read,
  );
  const isLater = updated && published && updated.value !== published.value && day(updated) >= day(published);
  return { ...(published && { published }), ...(updated && (isLater || !published) && { updated }) };
}

const DAY = 'YYYY-MM-DD'.length;
const day = ({ value }: Found) => value.slice(0, DAY);

/** What a `<time>`, or an element that tells by its attributes when, says, and whether it is of an update. */
function stampOf(element: Element): { value: string; updated: boolean }[] {
  const { name, attributes, words, parent } = element;
  if (name !== 'time') return [];
  const label = parent ? textOf(parent, LONGEST_LABEL) : '';
  const updated = words.has('updated') || words.has('modified') || UPDATED.test(label);
  const value = attributes.datetime || attributes.content || textOf(element, LONGEST_LINE);
  return value === '' ? [] : [{ value, updated }];
}

const UPDATED = /^\W*(?:last )?(?:updated|modified|edited)\b/i;
const LONGEST_LABEL = 60;

/** A line that says no more than when, and by whom, an article came out. */
function linesOf(element: Element): Place[] {
  if (element.children.some((child) => typeof child !== 'string' && child.name !== 'time' && child.name !== 'span'))
    return [];
  const text = textOf(element, LONGEST_LINE + 1);
  if (text === '' || text.length > LONGEST_LINE || UPDATED.test(text)) return [];
  const line = { text, start: 0, end: text.length, words: text.split(' ').length, fromTop: 0, fromBottom: 0 };
  return [['text near the headline', publishedOnLine(line)?.date ?? (NUMERIC.test(text) ? text : undefined)]];
}

const NUMERIC = /^\d{1,2}[/.]\d{1,2}[/.]\d{4}(?:\s+\d{1,2}:\d\d.*)?$/;
const LONGEST_LINE = 140;
