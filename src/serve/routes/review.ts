import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import { stream } from 'hono/streaming';
import { agreement, decide, disputes, gold, queue, ReviewError, undo } from '../../review/index.js';
import type { Review, Store } from '../../store/index.js';
import { ApiFault } from '../fault.js';
import { paging } from '../query.js';
import * as S from '../schemas/index.js';
import { logEntry, reviewItem } from '../shape/review.js';
import { faults, json, listing } from './listing.js';

/** Has a review that cannot be kept told as a fault of the request. */
async function kept(work: Promise<Review>): Promise<z.infer<typeof S.LogEntry>> {
  try {
    return logEntry(await work);
  } catch (error) {
    if (!(error instanceof ReviewError)) throw error;
    const [status, code] = error.fault === 'not found' ? [404 as const, 'not_found'] : [400 as const, 'bad_decision'];
    throw new ApiFault(status, code, `${error.message}.`, error.remedy);
  }
}

const reviewer = z.string().min(1).max(80);
const body = <T extends z.ZodType>(schema: T) => ({
  content: { 'application/json': { schema } },
  required: true as const,
});
const security = [{ token: [] }];

/** The review: what to look at next, what was decided, how far reviewers agree, and gold made of it. */
export function reviewRoutes(app: OpenAPIHono, store: Store): void {
  const next = createRoute({
    method: 'get',
    path: '/api/review/queue',
    summary: 'Mentions that a reviewer has not decided on, the most doubtful first',
    request: { query: z.strictObject({ reviewer, limit: paging(20, 100).limit }) },
    responses: { 200: json(S.Queue, 'The queue'), ...faults },
  });
  app.openapi(next, async (c) => {
    const { reviewer, limit } = c.req.valid('query');
    const doubtful = await queue(store, reviewer, limit);
    const mentions = doubtful.map(({ row }) => row.mention.id);
    const decided = await store.reviews.log({ mentions, standing: true });
    const items = [];
    for (const { row, doubt, why } of doubtful) {
      const article = await store.article(row.article.id);
      const own = decided.filter(({ reading }) => reading.id === row.mention.id);
      if (article) items.push({ ...reviewItem(row, article, own), doubt, why: [...why] });
    }
    return c.json({ items, left: await store.reviews.left(reviewer) }, 200);
  });

  const disputed = createRoute({
    method: 'get',
    path: '/api/review/disputes',
    summary: 'Mentions on which reviewers differ and nobody has adjudicated, with what each of them decided',
    request: { query: z.strictObject({ limit: paging(20, 100).limit }) },
    responses: { 200: json(S.Disputes, 'The disputes'), ...faults },
  });
  app.openapi(disputed, async (c) => {
    const { items: open, left } = await disputes(store, c.req.valid('query').limit);
    const items = [];
    for (const { row, decisions } of open) {
      const article = await store.article(row.article.id);
      if (article) items.push(reviewItem(row, article, decisions));
    }
    return c.json({ items, left }, 200);
  });

  for (const [path, kind, summary] of [
    ['/api/review/decisions', 'decision', 'Decide on a mention'],
    ['/api/review/adjudications', 'adjudication', 'Settle a mention on which reviewers differ'],
  ] as const) {
    const route = createRoute({
      method: 'post',
      path,
      summary,
      security,
      request: { body: body(S.Decision) },
      responses: { 201: json(S.LogEntry, 'The entry in the log'), ...faults },
    });
    app.openapi(route, async (c) => c.json(await kept(decide(store, c.req.valid('json'), kind, new Date())), 201));
  }

  const back = createRoute({
    method: 'post',
    path: '/api/review/undo',
    summary: 'Take back a decision, by an entry that says so',
    security,
    request: { body: body(S.Undo) },
    responses: { 201: json(S.LogEntry, 'The entry in the log'), ...faults },
  });
  app.openapi(back, async (c) => {
    const { reviewer, mention } = c.req.valid('json');
    return c.json(await kept(undo(store, reviewer, mention, new Date())), 201);
  });

  listing(app, {
    path: '/api/review/log',
    name: 'Log',
    summary: 'Every decision, undoing and adjudication, in order',
    query: z.strictObject({
      reviewer: reviewer.optional(),
      mention: z.string().max(200).optional(),
      limit: paging().limit,
      after: z
        .string()
        .regex(/^\d{1,15}$/, 'is no place in the log')
        .optional(),
    }),
    item: S.LogEntry,
    load: async ({ reviewer, mention, after, limit }) => {
      const found = await store.reviews.log({
        limit: limit + 1,
        ...(reviewer === undefined ? {} : { reviewer }),
        ...(mention === undefined ? {} : { mentions: [mention] }),
        ...(after === undefined ? {} : { after: Number(after) }),
      });
      const items = found.slice(0, limit).map(logEntry);
      return found.length > limit ? { items, next: String(items.at(-1)!.number) } : { items };
    },
  });

  const agreed = createRoute({
    method: 'get',
    path: '/api/review/agreement',
    summary: 'How far reviewers agree, on the verdict and field by field, and where they differ',
    request: { query: z.strictObject({}) },
    responses: { 200: json(S.Agreement, 'The agreement'), ...faults },
  });
  app.openapi(agreed, async (c) => {
    const { fields, reviewers, disputed, mentions } = await agreement(store);
    const shown = fields.map(({ kappa, ...field }) => ({
      ...field,
      kappa: kappa.map((one) => ({ ...one, reviewers: [...one.reviewers] as [string, string] })),
    }));
    return c.json({ mentions, reviewers: [...reviewers], fields: shown, disputed: [...disputed] }, 200);
  });

  const leaving = createRoute({
    method: 'get',
    path: '/api/review/gold',
    summary: 'Articles of which every mention is settled, as JSON Lines for demarche evaluate',
    request: { query: z.strictObject({}) },
    responses: {
      200: { description: 'JSON Lines (application/x-ndjson)' },
      ...faults,
    },
  });
  app.openapi(leaving, (c) => {
    c.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    c.header('Content-Disposition', 'attachment; filename="gold.jsonl"');
    return stream(c, async (out) => {
      for await (const line of gold(store)) await out.write(`${JSON.stringify(line)}\n`);
    });
  });
}
