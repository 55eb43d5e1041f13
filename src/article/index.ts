/** From files, lines and streams to articles: clean text, metadata, and what in the text is not its report. */
export { type ArticleFields, contentId, makeArticle } from './article.js';
export { byteLines, decodeUtf8 } from './byte-lines.js';
export { checkedJson } from './checked-json.js';
export { type Published, publishedIn } from './published.js';
export { countArticles, type ReadOptions, readArticles } from './read.js';
export { isPublishedDate, type Overrides } from './record-json.js';
export { InputError, type Quarantined, type Reading, type Source, sourceLabel } from './source.js';
