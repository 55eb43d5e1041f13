import { createHash } from 'node:crypto';
import { type Article, type Evidence, METADATA, type MetadataField } from '../record/types.js';
import { furnitureIn } from './furniture.js';
import { languageOf } from './language.js';
import { publishedIn } from './published.js';

/** What a reader found out about one article: `undefined` where it found nothing. */
export type ArticleFields = { readonly text: string; readonly id?: string | undefined } & {
  readonly [F in MetadataField]?: string | undefined;
} & {
  /** Where the fields were read, for those that the input did not plainly give. */
  readonly origins?: Article['origins'] | undefined;
};

/**
 * An article from what a reader found. The text is kept unit for unit; where no id is given it is derived from what it
 * says and where it stands. Where no date is given the one that the article states itself is taken, with its evidence in
 * `dated`; where no language is given it is told from the words.
 */
export function makeArticle(fields: ArticleFields): { article: Article; dated?: Evidence } {
  const { text, url } = fields;
  const found = fields.published === undefined ? publishedIn(text, url) : undefined;
  const language = fields.language === undefined ? languageOf(text) : undefined;
  const origins = {
    ...fields.origins,
    ...(found && { published: found.evidence.span ? 'text' : 'url path' }),
    ...(language && { language: 'text' }),
  };
  const known = { ...fields, published: fields.published ?? found?.date, language: fields.language ?? language };
  const present = METADATA.filter((field) => known[field] !== undefined);
  const told = present.filter((field) => origins[field] !== undefined);
  const article: Article = {
    id: fields.id ?? contentId(text, url, fields.outlet),
    text,
    ...Object.fromEntries(present.map((field) => [field, known[field]])),
    ...(told.length > 0 && { origins: Object.fromEntries(told.map((field) => [field, origins[field]])) }),
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
