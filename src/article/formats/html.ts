import type { Format } from './format.js';
import { pieceOf } from './format.js';

const TAGS =
  /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,500}?-->\s*)*<(?:!doctype html|html|head|body|title|meta|article|main|div|p|h1)\b/is;

/** A saved web page, which is one article. */
export const html: Format = {
  endings: ['.html', '.htm', '.xhtml'],
  begins: (head) => TAGS.test(head.toString('latin1', 0, 4096)),
  pieces: (input) => pieceOf('html', input),
};
