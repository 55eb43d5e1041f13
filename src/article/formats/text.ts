import { type Format, pieceOf } from './format.js';

/** A plain text, which is one article. */
export const text: Format = {
  endings: ['.txt', '.text'],
  begins: () => true,
  pieces: (input) => pieceOf('text', input),
};
