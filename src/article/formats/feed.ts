import { isFeed } from '../feed/index.js';
import { type Format, pieceOf } from './format.js';

/** A feed saved as a file: each of its entries is an article. (One in JSON comes by way of the format of that name.) */
export const feed: Format = {
  endings: ['.rss', '.atom', '.rdf', '.xml'],
  begins: isFeed,
  pieces: (input) => pieceOf('feed', input),
};
