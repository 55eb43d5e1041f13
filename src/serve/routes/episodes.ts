import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { analyse, precedents } from '../../dossier/index.js';
import type { Store } from '../../store/index.js';
import { notFound } from '../fault.js';
import { episodeConditions, episodeFilter, order, paging } from '../query.js';
import * as S from '../schemas/index.js';
import { dossierView } from '../shape/dossier.js';
import { episodeItem } from '../shape/episode.js';
import { faults, json, listing } from './listing.js';

const id = z.strictObject({ id: z.string().max(400) });

const WHERE = '/api/episodes lists the ids of engagements.';

/** Engagements, their dossiers, and earlier ones like them. */
export function episodeRoutes(app: OpenAPIHono, store: Store): void {
  const dossierOf = async (asked: string) => {
    const dossier = await store.dossier(asked);
    const [row] = dossier ? await store.listings.episodesOf([dossier.episode.id]) : [];
    if (!dossier || !row) throw notFound('engagement', asked, WHERE);
    return { dossier, row };
  };

  listing(app, {
    path: '/api/episodes',
    name: 'Episode',
    summary: 'Engagements by the day of their first act',
    query: z.strictObject({ ...episodeConditions, ...order, ...paging() }),
    item: S.Episode,
    load: async ({ limit, after, order, ...asked }) => {
      const page = await store.listings.episodes(await episodeFilter(asked, store), { limit, after, order });
      return { ...page, items: page.items.map(episodeItem) };
    },
  });

  const dossier = createRoute({
    method: 'get',
    path: '/api/episodes/{id}',
    summary:
      'Everything on one engagement: course, accounts, reasons, contradictions, related engagements, sources, gaps',
    request: { params: id, query: z.strictObject({}) },
    responses: { 200: json(S.Dossier, 'The dossier'), ...faults },
  });
  app.openapi(dossier, async (c) => {
    const { dossier, row } = await dossierOf(c.req.valid('param').id);
    const told = await analyse(dossier, store);
    const related = told.relations.flatMap(({ from, to }) => [from, to]);
    const others = await store.listings.episodesOf([...new Set(related)]);
    return c.json(dossierView(row, dossier, told, others), 200);
  });

  const earlier = createRoute({
    method: 'get',
    path: '/api/episodes/{id}/precedents',
    summary: 'Earlier engagements with a party in common, the nearest first, with what makes them near',
    request: { params: id, query: z.strictObject({ limit: paging(10, 50).limit }) },
    responses: { 200: json(S.Precedents, 'The precedents'), ...faults },
  });
  app.openapi(earlier, async (c) => {
    const { dossier } = await dossierOf(c.req.valid('param').id);
    const found = await precedents(dossier, store, c.req.valid('query').limit);
    const rows = await store.listings.episodesOf(found.map((one) => one.id));
    const byId = new Map(rows.map((row) => [row.episode.id, row]));
    const items = found.flatMap(({ id, nearness, why }) => {
      const row = byId.get(id);
      return row ? [{ episode: episodeItem(row), nearness, why: [...why] }] : [];
    });
    return c.json({ items }, 200);
  });
}
