import { z } from 'zod';
import { sourceName } from '../../dossier/index.js';
import type { EventMention } from '../../record/types.js';
import type { ArticleHead } from '../../store/index.js';

/** Where words stand, so that they can be found and checked. */
export const Citation = z.object({
  article: z.string().describe('Id of the article'),
  outlet: z.string().optional(),
  published: z.string().optional().describe('Day of publication'),
  url: z.string().optional(),
  quote: z.string().describe('Words of the article'),
  start: z.number().int().optional().describe('UTF-16 offset of the quote in the text of the article'),
  end: z.number().int().optional(),
  mention: z.string().optional().describe('Id for quote_evidence'),
  attribution: z.string().optional().describe('Whom the article credits; absent for its own voice'),
});
export type Citation = z.infer<typeof Citation>;

const given = <T extends object>(fields: T) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

/** The citation of words in an article. */
export function citing(
  { id, outlet, published, url }: Pick<ArticleHead, 'id' | 'outlet' | 'published' | 'url'>,
  words: { readonly quote: string; readonly span?: readonly [number, number] | undefined },
): Citation {
  const [start, end] = words.span ?? [];
  return given({ article: id, outlet, published, url, quote: words.quote, start, end });
}

/** The citation of a mention, among the articles that it can stand in. */
export function citationOf(mention: EventMention, articles: readonly ArticleHead[]): Citation {
  const head = articles.find(({ id }) => id === mention.article) ?? { id: mention.article };
  return given({ ...citing(head, mention), mention: mention.id, attribution: mention.attribution });
}

/** A citation on one line, for reading. */
export function cited({ article, outlet, published, url, quote, attribution }: Citation): string {
  const source = sourceName({ id: article, ...given({ outlet, published }) });
  const by = attribution === undefined ? '' : `${attribution} – `;
  return `“${quote.replace(/\s+/g, ' ')}” (${by}${source}, article ${article}${url === undefined ? '' : `, ${url}`})`;
}
