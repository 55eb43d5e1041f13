import { type OpenAPIHono, z } from '@hono/zod-openapi';
import type { Store } from '../../store/index.js';
import { paging } from '../query.js';
import * as S from '../schemas/index.js';
import { dateOf, daysOf, set } from '../shape/days.js';
import { partyOf } from '../shape/episode.js';
import { listing } from './listing.js';
import { pageInMemory } from './memory.js';

const q = (what: string) => z.string().min(1).max(200).optional().openapi({ description: what });

/** Parties whose code or name begins a word with what was typed; all where nothing was. */
export async function partiesCalled(store: Store, typed: string | undefined): Promise<z.infer<typeof S.PartyItem>[]> {
  const all = (await store.listings.parties()).map(({ party, episodes, mentions, latest }) => ({
    ...partyOf(party),
    episodes,
    mentions,
    ...set({ latest: dateOf(latest) }),
  }));
  const asked = typed?.toLowerCase();
  if (asked === undefined) return all;
  return all.filter(({ code, name }) => code.toLowerCase() === asked || ` ${name.toLowerCase()}`.includes(` ${asked}`));
}

/** Who takes part: parties, persons, and the gatherings around which they meet. */
export function partyRoutes(app: OpenAPIHono, store: Store): void {
  listing(app, {
    path: '/api/parties',
    name: 'Party',
    summary: 'Parties, those told of most first',
    query: z.strictObject({ q: q('Beginning of a word of the name, or the code'), ...paging() }),
    item: S.PartyItem,
    load: async ({ q, limit, after }) => pageInMemory(await partiesCalled(store, q), limit, after),
  });
  listing(app, {
    path: '/api/persons',
    name: 'Person',
    summary: 'Persons, those named most first',
    query: z.strictObject({ q: q('Words of the name'), ...paging() }),
    item: S.PersonItem,
    load: async ({ q, limit, after }) => {
      const page = await store.listings.persons(q, { limit, after });
      return { ...page, items: page.items.map((row) => ({ ...row, parties: row.parties.map(partyOf) })) };
    },
  });
  listing(app, {
    path: '/api/gatherings',
    name: 'Gathering',
    summary: 'Gatherings around which there are engagements, by name',
    query: z.strictObject({ q: q('A part of the name'), ...paging() }),
    item: S.GatheringItem,
    load: async ({ q, limit, after }) => {
      const all = await store.listings.gatherings();
      const named =
        q === undefined ? all : all.filter(({ occasion }) => occasion.toLowerCase().includes(q.toLowerCase()));
      const page = pageInMemory(named, limit, after);
      return {
        ...page,
        items: page.items.map(({ occasion, episodes, held, first, last }) => ({
          occasion,
          episodes,
          held,
          ...set({ acts: daysOf(first, last) }),
        })),
      };
    },
  });
}
