import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { stream } from 'hono/streaming';
import { type ExportFormat, FORMATS, viewOf } from '../../export/index.js';
import type { EpisodeFilter, Store } from '../../store/index.js';
import { ApiFault } from '../fault.js';
import { codeOf, episodeConditions, episodeFilter } from '../query.js';
import { faults } from './listing.js';

const named = (name: string): ExportFormat => {
  const format = FORMATS.find((one) => one.name === name);
  if (!format)
    throw new ApiFault(
      404,
      'unknown_format',
      `There is no format ${JSON.stringify(name)}.`,
      `The formats are ${FORMATS.map((one) => one.name).join(', ')}.`,
    );
  return format;
};

/** Sends a selection in a format, piece by piece; its links lead to the page that this server shows. */
function send(c: Context, store: Store, format: ExportFormat, filter: EpisodeFilter, file?: string): Response {
  c.header('Content-Type', format.mediaType);
  if (file !== undefined) c.header('Content-Disposition', `attachment; filename="${file}"`);
  const base = new URL('/', c.req.url).href;
  return stream(c, async (out) => {
    for await (const piece of format.write(viewOf(store, filter), { base })) await out.write(piece);
  });
}

/** The record in every format, and what can be subscribed to: calendars and feeds of dyads, a feed of all changes. */
export function exportRoutes(app: OpenAPIHono, store: Store): void {
  const route = createRoute({
    method: 'get',
    path: '/api/export/{format}',
    summary: 'The engagements that meet the conditions, as a file',
    description: FORMATS.map(({ name, summary }) => `\`${name}\`: ${summary}`).join('; '),
    request: {
      params: z.strictObject({ format: z.string().max(40) }),
      query: z.strictObject({ ...episodeConditions, id: z.string().max(400).optional() }),
    },
    responses: { 200: { description: 'The file' }, ...faults },
  });
  app.openapi(route, async (c) => {
    const format = named(c.req.valid('param').format);
    const { id, ...asked } = c.req.valid('query');
    const filter = { ...(await episodeFilter(asked, store)), ...(id === undefined ? {} : { ids: [id] }) };
    return send(c, store, format, filter, `demarche.${format.extension}`);
  });

  app.get('/dyads/:a/:file{[^/]+\\.(?:ics|atom)}', async (c) => {
    const [other, extension] = c.req.param('file').split(/\.(?=[^.]+$)/) as [string, string];
    const parties = [await codeOf(c.req.param('a'), store), await codeOf(other, store)];
    return send(c, store, named(extension === 'ics' ? 'icalendar' : 'atom'), { parties });
  });
  app.get('/changes.atom', (c) => send(c, store, named('atom'), {}));
}
