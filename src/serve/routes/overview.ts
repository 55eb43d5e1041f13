import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { DyadRow, Store } from '../../store/index.js';
import * as S from '../schemas/index.js';
import { dateOf, set } from '../shape/days.js';
import { changeItem, partyOf } from '../shape/episode.js';
import { faults, json } from './listing.js';

/** Dyads and changes shown on the overview. */
const DYADS = 24;
const CHANGES = 20;

export const dyadItem = ({ a, b, episodes, mentions, latest }: DyadRow): z.infer<typeof S.DyadItem> => ({
  a: partyOf(a),
  b: partyOf(b),
  episodes,
  mentions,
  ...set({ latest: dateOf(latest) }),
});

/** What the record holds at a glance, and whether the server is there. */
export function overviewRoutes(app: OpenAPIHono, store: Store): void {
  const overview = createRoute({
    method: 'get',
    path: '/api/overview',
    summary: 'What the record holds: figures, the most active dyads, the latest changes of standing',
    request: { query: z.strictObject({}) },
    responses: { 200: json(S.Overview, 'The record at a glance'), ...faults },
  });
  app.openapi(overview, async (c) => {
    const { published, acts, statuses, coders, articles, voices, mentions, episodes, quarantined } =
      await store.stats();
    const { parties, outlets } = await store.listings.figures();
    const dyads = await store.listings.dyads(undefined, { limit: DYADS });
    const changes = await store.latestChanges(CHANGES);
    return c.json(
      {
        articles,
        voices,
        mentions,
        episodes,
        parties,
        quarantined,
        ...(published ? { published: { from: published[0], to: published[1] } } : {}),
        acts: acts as Record<string, number>,
        statuses: statuses as Record<string, number>,
        coders: [...coders],
        outlets: { count: outlets.count, most: [...outlets.most] },
        dyads: await Promise.all(
          dyads.items.map(async (row) => ({ ...dyadItem(row), years: await store.listings.years(row.a, row.b) })),
        ),
        changes: changes.map(changeItem),
      },
      200,
    );
  });
  const health = createRoute({
    method: 'get',
    path: '/api/health',
    summary: 'Whether the server and its record are there',
    request: { query: z.strictObject({}) },
    responses: { 200: json(z.object({ status: z.literal('ok') }), 'They are'), ...faults },
  });
  app.openapi(health, async (c) => {
    await store.latestChanges(1);
    return c.json({ status: 'ok' as const }, 200);
  });
}
