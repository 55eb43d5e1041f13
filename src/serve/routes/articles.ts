import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Store } from '../../store/index.js';
import { notFound } from '../fault.js';
import { order, paging, time } from '../query.js';
import * as S from '../schemas/index.js';
import { articleItem, sourceOf } from '../shape/article.js';
import { set } from '../shape/days.js';
import { mentionItem } from '../shape/mention.js';
import { faults, json, listing } from './listing.js';

/** Mentions of one article that are shown: more than any has. */
const ALL = 2_000;

/** Articles, and each with its text and what was read in it. */
export function articleRoutes(app: OpenAPIHono, store: Store): void {
  listing(app, {
    path: '/api/articles',
    name: 'Article',
    summary: 'Articles by day of publication',
    query: z.strictObject({
      outlet: z.string().min(1).max(500).optional(),
      text: z.string().min(1).max(500).optional().openapi({ description: 'Words in title or text' }),
      ...time,
      ...order,
      ...paging(),
    }),
    item: S.ArticleItem,
    load: async ({ limit, after, order, ...asked }) => {
      const page = await store.listings.articles(set(asked), { limit, after, order });
      return { ...page, items: page.items.map(articleItem) };
    },
  });

  const detail = createRoute({
    method: 'get',
    path: '/api/articles/{id}',
    summary: 'One article: its text, what in it is not its report, and its mentions',
    request: { params: z.strictObject({ id: z.string().max(400) }), query: z.strictObject({}) },
    responses: { 200: json(S.ArticleDetail, 'The article'), ...faults },
  });
  app.openapi(detail, async (c) => {
    const { id } = c.req.valid('param');
    const article = await store.article(id);
    const [row] = article ? await store.listings.articlesOf([id]) : [];
    if (!article || !row) throw notFound('article', id, '/api/articles lists the ids of articles.');
    const { items } = await store.listings.mentions({ article: id }, { limit: ALL });
    const reprints = await store.listings.reprintsOf(row);
    return c.json(
      {
        ...articleItem(row),
        text: article.text,
        furniture: article.furniture.map(({ span, kind }) => ({ span: [...span] as [number, number], kind })),
        reprints: reprints.map(sourceOf),
        mentioned: items.map(mentionItem).sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]),
      },
      200,
    );
  });
}
