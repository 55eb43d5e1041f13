import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Store } from '../../store/index.js';
import { notFound } from '../fault.js';
import { codeOf, mentionConditions, mentionFilter, order, paging } from '../query.js';
import * as S from '../schemas/index.js';
import { set } from '../shape/days.js';
import { episodeItem } from '../shape/episode.js';
import { markOf } from '../shape/mark.js';
import { faults, json, listing } from './listing.js';
import { dyadItem } from './overview.js';

/** Marks of a timeline that are given where nothing is said, and at most. */
const MARKS = 1_000;
const MOST_MARKS = 5_000;

/** Pairs of parties, and the timeline of one. */
export function dyadRoutes(app: OpenAPIHono, store: Store): void {
  listing(app, {
    path: '/api/dyads',
    name: 'Dyad',
    summary: 'Pairs of parties, those told of most first',
    query: z.strictObject({ party: z.string().min(1).max(200).optional(), ...paging() }),
    item: S.DyadItem,
    load: async ({ party, limit, after }) => {
      const code = party === undefined ? undefined : await codeOf(party, store);
      const page = await store.listings.dyads(code, { limit, after });
      return { ...page, items: page.items.map(dyadItem) };
    },
  });

  const timeline = createRoute({
    method: 'get',
    path: '/api/dyads/{a}/{b}',
    summary: 'What there was between two parties: marks for acts, spans for engagements',
    request: {
      params: z.strictObject({ a: z.string().max(200), b: z.string().max(200) }),
      query: z.strictObject({ ...mentionConditions, ...order, ...paging(MARKS, MOST_MARKS) }),
    },
    responses: { 200: json(S.Dyad, 'The timeline'), ...faults },
  });
  app.openapi(timeline, async (c) => {
    const asked = c.req.valid('param');
    const [a, b] = [await codeOf(asked.a, store), await codeOf(asked.b, store)];
    const dyad = await store.listings.dyad(a, b);
    if (!dyad) throw notFound('dyad', `${a} ${b}`, '/api/dyads lists those there are.');
    const { limit, after, order, ...conditions } = c.req.valid('query');
    const filter = { ...(await mentionFilter(conditions, store)), dyad: [a, b] as const };
    const { items, next } = await store.listings.mentions(filter, { limit, after, order });
    const marks = items.flatMap((row) => markOf(row, a, b) ?? []);
    const spans = await store.listings.episodesOf([...new Set(marks.map(({ episode }) => episode))]);
    const { a: first, b: second, ...figures } = dyadItem(dyad);
    return c.json(
      {
        ...figures,
        ...(first.code === a ? { a: first, b: second } : { a: second, b: first }),
        years: await store.listings.years(a, b),
        marks,
        spans: spans.map(episodeItem),
        ...set({ next }),
      },
      200,
    );
  });
}
