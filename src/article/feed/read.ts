import { decodeDocument } from './decode.js';
import type { Feed } from './feed.js';
import { feedFromJson } from './json.js';
import { feedFromXml } from './xml.js';

/**
 * Reads a feed of any format: RSS 0.9–2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1 and 1.1. Never throws: what is wrong with
 * it or with one of its entries is told in its place.
 * @param charset of the `Content-Type` that it came with
 */
export function readFeed(bytes: Uint8Array, charset?: string): Feed {
  const document = decodeDocument(bytes, charset);
  if ('fault' in document) return { items: [], fault: document.fault };
  return /^\s*\{/.test(document.text) ? feedFromJson(document.text) : feedFromXml(document.text);
}

/** How far into a document its kind is looked for, in bytes: feeds may begin with comments and style sheets. */
const HEAD = 4096;

/** Whether bytes begin as a feed does, so that they are to be read as one, whatever their name says. */
export function isFeed(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, HEAD)).toString('latin1').replaceAll('\u0000', '');
  if (/^[^<]{0,8}\{/.test(head)) return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org/.test(head);
  const root = /<(?![!?])([\w.-]+(?::[\w.-]+)?)/.exec(head.replace(/<!--.*?(?:-->|$)/gs, ''))?.[1];
  return root !== undefined && /^(?:rss|(?:[\w.-]+:)?(?:feed|RDF))$/.test(root);
}
