import type { Entry } from './feed.js';

export type Field = keyof Entry;

/** Elements of an entry, by their path within it, and what they tell. */
export const ENTRY_FIELDS = new Map<string, Field>([
  ['title', 'title'],
  ['atom:title', 'title'],
  ['link', 'url'],
  ['atom:link', 'url'],
  ['guid', 'id'],
  ['atom:id', 'id'],
  ['pubDate', 'published'],
  ['pubdate', 'published'],
  ['dc:date', 'published'],
  ['dcterms:issued', 'published'],
  ['dcterms:created', 'published'],
  ['atom:published', 'published'],
  ['atom:issued', 'published'],
  ['atom:updated', 'updated'],
  ['atom:modified', 'updated'],
  ['dcterms:modified', 'updated'],
  ['author', 'author'],
  ['dc:creator', 'author'],
  ['atom:author>atom:name', 'author'],
  ['source', 'outlet'],
  ['atom:source>atom:title', 'outlet'],
  ['content:encoded', 'content'],
  ['atom:content', 'content'],
  ['description', 'summary'],
  ['atom:summary', 'summary'],
]);

/** Elements that tell something of the feed as a whole, by their path below its head. */
export const FEED_FIELDS = new Map<string, 'title' | 'url' | 'language'>([
  ['title', 'title'],
  ['atom:title', 'title'],
  ['link', 'url'],
  ['atom:link', 'url'],
  ['language', 'language'],
  ['dc:language', 'language'],
]);

/** Fields that may hold markup; the others stand as they are, since `&amp` in an address is no ampersand. */
export const MARKUP: ReadonlySet<Field> = new Set<Field>(['title', 'author', 'outlet', 'content', 'summary']);
