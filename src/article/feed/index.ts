/** Feeds: RSS, Atom, RDF and JSON Feed, from bytes to articles. */
export { addressOf, articleFromEntry, articlesFromFeed, textOf } from './articles.js';
export type { Entry, Fault, Feed, Item } from './feed.js';
export { isFeed, readFeed } from './read.js';
