import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { csvOf } from '../csv.js';
import { Fault, pageOf } from '../schemas/index.js';

/** Answers that every address of the API may give. */
export const faults = {
  400: { description: 'The request is wrong', content: { 'application/json': { schema: Fault } } },
  401: { description: 'The token is needed', content: { 'application/json': { schema: Fault } } },
  404: { description: 'There is nothing of the kind', content: { 'application/json': { schema: Fault } } },
  429: { description: 'Too many requests', content: { 'application/json': { schema: Fault } } },
} as const;

/** A good answer of a schema. */
export const json = <T extends z.ZodType>(schema: T, description: string) => ({
  description,
  content: { 'application/json': { schema } },
});

interface Listed<T> {
  readonly items: T[];
  readonly next?: string | undefined;
}

interface Listing<Q extends z.ZodObject, I extends z.ZodObject> {
  readonly path: string;
  /** Name of a page in the OpenAPI document. */
  readonly name: string;
  readonly summary: string;
  readonly query: Q;
  readonly item: I;
  load(query: z.output<Q>): Promise<Listed<z.output<I>>>;
}

/** Whether a client would rather have CSV: it says so, and does not say that JSON would do as well. */
const wantsCsv = (c: Context) => {
  const accept = c.req.header('Accept') ?? '';
  return accept.includes('text/csv') && !accept.includes('application/json');
};

/**
 * A listing: JSON at its path, or CSV where that is asked for; with `.json` and `.csv` behind the path, whatever is
 * asked for. The next page is also named in the `Link` header.
 */
export function listing<Q extends z.ZodObject, I extends z.ZodObject>(app: OpenAPIHono, spec: Listing<Q, I>): void {
  const page = pageOf(`${spec.name}Page`, spec.item);
  const columns = Object.keys(spec.item.shape);
  for (const as of ['', '.json', '.csv'] as const) {
    const route = createRoute({
      method: 'get',
      path: spec.path + as,
      hide: as !== '',
      summary: spec.summary,
      description: 'With `.csv` or `.json` behind the path, or by `Accept`, as CSV or JSON.',
      request: { query: spec.query },
      responses: {
        200: {
          description: 'A page',
          content: { 'application/json': { schema: page }, 'text/csv': { schema: z.string() } },
        },
        ...faults,
      },
    });
    app.openapi(route, (async (c: Context) => {
      const query = c.req.valid('query' as never) as z.output<Q>;
      const { items, next } = await spec.load(query);
      if (next !== undefined) {
        const url = new URL(c.req.url);
        url.searchParams.set('after', next);
        c.header('Link', `<${url.pathname}${url.search}>; rel="next"`);
      }
      c.header('Vary', 'Accept');
      if (as !== '.csv' && (as === '.json' || !wantsCsv(c))) return c.json({ items, ...(next ? { next } : {}) });
      c.header('Content-Type', 'text/csv; charset=utf-8');
      return c.body(csvOf(columns, items));
    }) as never);
  }
}
