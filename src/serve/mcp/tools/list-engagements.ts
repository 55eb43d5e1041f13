import { z } from 'zod';
import { ACTS, STATUSES } from '../../../record/types.js';
import { Engagement, engagementLines, engagementOf } from '../engagement.js';
import { dossiersOf, partiesNamed, periodBetween } from '../find.js';
import { tool } from '../tool.js';

export const listEngagements = tool({
  name: 'list_engagements',
  title: 'List engagements of a party or between parties',
  description: 'Engagements in which all the parties named take part, by the day of their first act, the newest first.',
  input: {
    parties: z.array(z.string().max(100)).min(1).max(6).describe('Codes (USA, RUS, taliban) or English names'),
    person: z.string().max(200).optional().describe('A person named in it'),
    act: z.enum(ACTS).optional().describe('An act reported of it'),
    status: z.enum(STATUSES).optional().describe('The state in which it is left'),
    from: z.string().max(10).optional().describe('Only what happened on or after 2018, 2018-07 or 2018-07-16'),
    to: z.string().max(10).optional(),
    limit: z.number().int().min(1).max(50).default(20),
    after: z.string().max(500).optional().describe('next of the page before'),
  },
  output: {
    engagements: z.array(Engagement),
    next: z.string().optional().describe('Give it as after for the next page; absent on the last'),
  },
  async answer({ parties, person, act, status, from, to, limit, after }, store) {
    const asked = Object.entries({ person, act, status }).filter(([, value]) => value !== undefined);
    const filter = { parties: partiesNamed(parties), ...Object.fromEntries(asked), ...periodBetween(from, to) };
    const page = await store.listings.episodes(filter, { limit, after });
    const ids = page.items.map(({ episode }) => episode.id);
    const engagements = (await dossiersOf(ids, store)).map(engagementOf);
    return {
      result: { engagements, ...(page.next === undefined ? {} : { next: page.next }) },
      lines: [
        `Engagements: ${engagements.length}${page.next === undefined ? '' : `; for more, after: ${page.next}`}`,
        ...engagements.flatMap(engagementLines),
      ],
    };
  },
});
