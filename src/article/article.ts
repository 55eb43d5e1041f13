import { createHash } from 'node:crypto';
import type { Article, Evidence } from '../record/types.js';
import { furnitureIn } from './furniture.js';
import { publishedIn } from './published.js';

/** What a reader found out about one article. */
export interface ArticleFields {
  readonly text: string;
  readonly id?: string | undefined;
  readonly published?: string | undefined;
  readonly outlet?: string | undefined;
  readonly agency?: string | undefined;
  readonly url?: string | undefined;
  readonly title?: string | undefined;
}

/**
 * An article from what a reader found. The text is kept unit for unit; where no id is given it is derived from what it
 * says and where it stands, and where no date is given the one that the article states itself is taken, with its evidence in `dated`.
 */
export function makeArticle(fields: ArticleFields): { article: Article; dated?: Evidence } {
  const { text, url } = fields;
  const found = fields.published === undefined ? publishedIn(text, url) : undefined;
  const published = fields.published ?? found?.date;
  const known = { published, outlet: fields.outlet, agency: fields.agency, url, title: fields.title };
  const article: Article = {
    id: fields.id ?? contentId(text, url, fields.outlet),
    text,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    furniture: furnitureIn(text),
  };
  return found ? { article, dated: found.evidence } : { article };
}

/**
 * Id of an article that brought none: 16 hexadecimal digits of the SHA-256 of its text, address and outlet. The outlet
 * has a part in it, since two outlets that print the same words are two sources, if one voice.
 */
export function contentId(text: string, url = '', outlet = ''): string {
  return createHash('sha256')
    .update(JSON.stringify([text, url, outlet]))
    .digest('hex')
    .slice(0, 16);
}
