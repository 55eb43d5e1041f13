import { z } from 'zod';
import type { Entry, Feed, Item } from './feed.js';
import { escapeHtml } from './plain-text.js';

const REMEDY = 'Mend it, or tell the publisher; the other entries are read.';

const text = z.string().nullish();
const Author = z.object({ name: text });
/** An entry of JSON Feed 1 and 1.1 (jsonfeed.org); ids are numbers in some feeds, against the rule. */
const JsonItem = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  url: text,
  external_url: text,
  title: text,
  content_html: text,
  content_text: text,
  summary: text,
  date_published: text,
  date_modified: text,
  author: Author.nullish(),
  authors: z.array(Author).nullish(),
});
const JsonFeed = z.object({
  version: z.string().regex(/jsonfeed\.org\/version\//),
  title: text,
  home_page_url: text,
  language: text,
  items: z.array(z.unknown()),
});

/** Reads JSON Feed 1 and 1.1. */
export function feedFromJson(json: string): Feed {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const reason = `not JSON: ${(error as Error).message}`;
    return { items: [], fault: { reason, remedy: 'Give a feed in RSS, Atom, RDF or JSON Feed.' } };
  }
  const feed = JsonFeed.safeParse(value);
  if (!feed.success) {
    const issue = feed.error.issues[0]!;
    const reason = `no JSON Feed: "${issue.path.join('.')}" ${issue.message}`;
    return { items: [], fault: { reason, remedy: 'It needs a "version" of jsonfeed.org and "items".' } };
  }
  const { title, home_page_url: url, language, items } = feed.data;
  return { ...told({ title, url, language }), items: items.map((item, i) => itemOf(item, i + 1)) };
}

function itemOf(value: unknown, record: number): Item {
  const item = JsonItem.safeParse(value);
  if (!item.success) {
    const { path, message } = item.error.issues[0]!;
    const reason = `not an entry of a JSON Feed: ${path.length > 0 ? `"${path.join('.')}" ` : ''}${message}`;
    return { record, fault: { reason, remedy: REMEDY }, raw: JSON.stringify(value) };
  }
  const { id, title, summary, content_html, content_text, date_published, date_modified, author, authors } = item.data;
  const entry: Entry = told({
    id: id === null || id === undefined ? undefined : String(id),
    url: item.data.url ?? item.data.external_url,
    title: title?.replace(/\s+/g, ' ').trim(),
    published: date_published,
    updated: date_modified,
    author: (authors ?? [author]).flatMap((one) => one?.name || []).join(', '),
    content: content_html || paragraphs(content_text),
    summary: paragraphs(summary),
  });
  return { record, entry };
}

/** Plain text as HTML; an empty line ends a paragraph, as everywhere in plain text. */
function paragraphs(plain: string | null | undefined): string | undefined {
  return plain
    ?.split(/\n\s*\n/)
    .map((one) => `<p>${escapeHtml(one)}</p>`)
    .join('');
}

/** Drops what is not told. */
function told<T extends Readonly<Record<string, string | null | undefined>>>(all: T): { [K in keyof T]?: string } {
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value)) as { [K in keyof T]?: string };
}
