import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Store } from '../../store/index.js';
import { paging } from '../query.js';
import * as S from '../schemas/index.js';
import { articleItem } from '../shape/article.js';
import { episodeItem, partyOf } from '../shape/episode.js';
import { faults, json } from './listing.js';
import { partiesCalled } from './parties.js';

/** One box for everything: engagements, articles, parties and persons. */
export function searchRoutes(app: OpenAPIHono, store: Store): void {
  const search = createRoute({
    method: 'get',
    path: '/api/search',
    summary: 'Engagements, articles, parties and persons that words find, the best of each first',
    request: {
      query: z.strictObject({
        q: z.string().min(1).max(500).openapi({ description: 'Words; in double quotes, words that stand together' }),
        limit: paging(10, 50).limit.openapi({ description: 'Of each kind' }),
      }),
    },
    responses: { 200: json(S.Found, 'What was found'), ...faults },
  });
  app.openapi(search, async (c) => {
    const { q, limit } = c.req.valid('query');
    const hits = await store.search(q, limit);
    const rows = new Map(
      (await store.listings.articlesOf(hits.map(({ id }) => id))).map((article) => [article.id, article]),
    );
    const persons = await store.listings.persons(q, { limit });
    return c.json(
      {
        episodes: (await store.listings.episodesAbout(q, limit)).map(episodeItem),
        articles: hits.flatMap(({ id, excerpt }) => {
          const row = rows.get(id);
          return row ? [{ ...articleItem(row), excerpt }] : [];
        }),
        parties: (await partiesCalled(store, q)).slice(0, limit),
        persons: persons.items.map((row) => ({ ...row, parties: row.parties.map(partyOf) })),
      },
      200,
    );
  });
}
