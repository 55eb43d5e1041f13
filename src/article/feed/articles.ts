import { makeArticle } from '../article.js';
import { languageOf, languageOfTag } from '../language.js';
import { type Overrides, originsOf } from '../record-json.js';
import { type Reading, refused, type Source } from '../source.js';
import { feedDate } from './date.js';
import type { Entry, Fault, Feed } from './feed.js';
import { plainText } from './plain-text.js';
import { readFeed } from './read.js';

/**
 * The articles of a feed, in its order: the whole text where an entry holds it, else title and summary. An entry that
 * is not well-formed, or says nothing, is quarantined in its place; a feed that breaks off is, after what was read of it.
 * @param source of the feed; where it is an address, addresses in the feed are read from there.
 */
export function articlesFromFeed(bytes: Uint8Array, source: Source, overrides: Overrides): Reading[] {
  const feed = readFeed(bytes);
  const readings = feed.items.map((item): Reading => {
    const place = { ...source, record: item.record };
    return 'entry' in item
      ? articleFromEntry(item.entry, feed, place, overrides)
      : refused(place, item.fault, item.raw);
  });
  return feed.fault ? [...readings, refused(source, feed.fault)] : readings;
}

const NO_TEXT: Fault = {
  reason: 'the entry holds no text',
  remedy: 'Nothing can be read from it; if it has a link, add the page that it leads to.',
};

/** One entry as an article, with what the feed as a whole says of it. */
export function articleFromEntry(entry: Entry, feed: Feed, source: Source, overrides: Overrides): Reading {
  const text = textOf(entry);
  if (text === '') return refused(source, NO_TEXT, JSON.stringify(entry));
  const dates = [entry.published, entry.updated].map((stated) => (stated === undefined ? undefined : feedDate(stated)));
  if (dates.includes('impossible')) return refused(source, impossible(entry), JSON.stringify(entry));
  const [published, updated] = dates.map((read) => (typeof read === 'object' ? read.date : undefined));
  const { outlet = entry.outlet ?? feed.title } = overrides;
  // Feeds often declare the language of the program that made them: the words come first.
  const language = languageOf(text) === undefined ? languageOfTag(feed.language ?? '') : undefined;
  const made = makeArticle({
    text,
    title: entry.title,
    author: entry.author,
    url: addressOf(entry, feed, source),
    published: overrides.published ?? published ?? updated,
    updated,
    outlet,
    language,
    origins: {
      published: `feed entry, ${published ? 'published' : 'updated'}`,
      ...(updated !== undefined && { updated: 'feed entry, updated' }),
      outlet: entry.outlet ? 'feed entry, source' : 'feed title',
      ...(language !== undefined && { language: 'feed' }),
      ...originsOf(overrides),
    },
  });
  return { ...made, source };
}

/** Title and text of an entry, the title once. */
export function textOf({ title = '', content, summary }: Entry): string {
  const [whole, short] = [plainText(content ?? ''), plainText(summary ?? '')];
  const body = whole.length >= short.length ? whole : short;
  return title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`.trim();
}

/** The absolute http(s) address of an entry; an id that is one stands in for a link that is missing. */
export function addressOf({ url, id }: Entry, feed: Feed, source: Source): string | undefined {
  const given = url ?? (id !== undefined && /^https?:/i.test(id) ? id : undefined);
  if (given === undefined) return undefined;
  return [feed.url, source.file, undefined].map((base) => webAddress(given, base)).find((found) => found !== undefined);
}

function webAddress(address: string, base: string | undefined): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const { protocol, href } = new URL(address, base);
  return protocol === 'http:' || protocol === 'https:' ? href : undefined;
}

function impossible({ published, updated }: Entry): Fault {
  const stated = [published, updated].find((date) => date !== undefined && feedDate(date) === 'impossible')!;
  return {
    reason: `its date is ${stated.slice(0, 60)}, on which no entry can have come out`,
    remedy: 'Mend the date, or add the page itself with --published.',
  };
}
