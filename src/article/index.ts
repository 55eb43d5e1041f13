/** From files, lines and streams to articles: clean text, metadata, and what in the text is not its report. */
export { type ArticleFields, contentId, makeArticle } from './article.js';

export { checkedJson } from './checked-json.js';
export type { Item } from './formats/format.js';
export { articleFromHtml, LARGEST_PAGE, type PageFrom } from './html/index.js';
export { LONGEST_RAW } from './limits.js';
export { type Hints, type Piece, type PieceKind, readPiece } from './piece.js';
export { countArticles, inputBytes, pieces, type ReadOptions } from './pieces.js';
export { type Published, publishedIn } from './published.js';
export { isPublishedDate, type Overrides } from './record-json.js';
export { InputError, type Quarantined, type Reading, type Source, sourceLabel } from './source.js';
export { byteLines, decodeUtf8 } from './stream/byte-lines.js';
