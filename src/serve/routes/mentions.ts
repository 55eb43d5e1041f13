import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Store } from '../../store/index.js';
import { notFound } from '../fault.js';
import { mentionConditions, mentionFilter, order, paging } from '../query.js';
import * as S from '../schemas/index.js';
import { set } from '../shape/days.js';
import { mentionDetail, mentionItem } from '../shape/mention.js';
import { faults, json, listing } from './listing.js';

const text = z.string().min(1).max(400).optional();

/** What articles say, place by place, with the evidence for every field. */
export function mentionRoutes(app: OpenAPIHono, store: Store): void {
  listing(app, {
    path: '/api/mentions',
    name: 'Mention',
    summary: 'Mentions by the day of the act, or else of the report',
    query: z.strictObject({ ...mentionConditions, article: text, episode: text, text, ...order, ...paging() }),
    item: S.Mention,
    load: async ({ limit, after, order, article, episode, text, ...asked }) => {
      const filter = { ...(await mentionFilter(asked, store)), ...set({ article, episode, text }) };
      const page = await store.listings.mentions(filter, { limit, after, order });
      return { ...page, items: page.items.map(mentionItem) };
    },
  });

  const detail = createRoute({
    method: 'get',
    path: '/api/mentions/{id}',
    summary: 'One mention with the words and the rule behind every field',
    request: { params: z.strictObject({ id: z.string().max(400) }), query: z.strictObject({}) },
    responses: { 200: json(S.MentionDetail, 'The mention'), ...faults },
  });
  app.openapi(detail, async (c) => {
    const { id } = c.req.valid('param');
    const row = await store.listings.mention(id);
    const article = row && (await store.article(row.article.id));
    if (!row || !article) throw notFound('mention', id, '/api/mentions lists the ids of mentions.');
    return c.json(mentionDetail(row, article.text), 200);
  });
}
