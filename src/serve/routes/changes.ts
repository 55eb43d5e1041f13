import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { ChangeCursor, Store } from '../../store/index.js';
import { ApiFault } from '../fault.js';
import { paging } from '../query.js';
import * as S from '../schemas/index.js';
import { changeItem } from '../shape/episode.js';
import { listing } from './listing.js';

/**
 * Where to read the journal on from: a moment, or the number of the last change seen.
 * @throws ApiFault where it is neither
 */
function cursorOf(since: string | undefined, after: string | undefined): ChangeCursor {
  const from = after ?? since ?? '0';
  if (/^\d{1,15}$/.test(from)) return { number: Number(from) };
  const moment = new Date(from);
  if (after === undefined && /^\d{4}-\d\d(-\d\d|T|$)/.test(from) && !Number.isNaN(moment.getTime()))
    return { moment: moment.toISOString() };
  throw new ApiFault(
    400,
    'bad_parameter',
    `${JSON.stringify(from)} is neither a moment nor the number of a change.`,
    'Write since=2026-03-01T00:00:00Z, or give `next` of the page before as `after`.',
  );
}

/** The journal of changes of standing. */
export function changeRoutes(app: OpenAPIHono, store: Store): void {
  listing(app, {
    path: '/api/changes',
    name: 'Change',
    summary: 'Changes of standing, in the order in which the record came to hold them',
    query: z.strictObject({
      since: z.string().max(40).optional().openapi({
        description: 'A moment (ISO 8601), or the number of the last change seen',
        example: '2026-03-01T00:00:00Z',
      }),
      ...paging(),
    }),
    item: S.Change,
    load: async ({ since, after, limit }) => {
      const found = await store.changesSince(cursorOf(since, after), limit + 1);
      const items = found.slice(0, limit).map(changeItem);
      return found.length > limit ? { items, next: String(items.at(-1)!.number) } : { items };
    },
  });
}
