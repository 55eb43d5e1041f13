import { z } from '@hono/zod-openapi';
import { Act, Days, Level, Party, Polarity, Span, Status } from './common.js';
import { ArticleItem, Change, DyadItem, Episode, Mention, PartyItem, PersonItem } from './record.js';

const counts = z.record(z.string(), z.number().int());
const years = z.array(z.object({ year: z.number().int(), mentions: z.number().int() }));

export const Overview = z
  .object({
    articles: z.number().int(),
    voices: z.number().int().openapi({ description: 'Near-identical articles counted once' }),
    mentions: z.number().int(),
    episodes: z.number().int(),
    parties: z.number().int(),
    quarantined: z.number().int(),
    published: z.object({ from: z.string(), to: z.string() }).optional(),
    acts: counts,
    statuses: counts,
    coders: z.array(z.string()),
    outlets: z.object({
      count: z.number().int(),
      most: z.array(z.object({ name: z.string(), articles: z.number().int() })),
    }),
    dyads: z
      .array(DyadItem.extend({ years: years.openapi({ description: 'Mentions by year of the act' }) }))
      .openapi({ description: 'The most active, by mentions' }),
    changes: z.array(Change).openapi({ description: 'The latest, newest first' }),
  })
  .openapi('Overview');

/** An act on the timeline of two parties. */
export const Mark = z
  .object({
    id: z.string(),
    episode: z.string(),
    side: z.enum(['a', 'b', 'both']).openapi({ description: 'Whose act it is; both for common acts and for others’' }),
    act: Act,
    polarity: Polarity,
    date: z.string().optional().openapi({ description: 'EDTF, of the act' }),
    days: Days,
    certain: z
      .boolean()
      .openapi({ description: 'The text dates the act to one day; all others should look uncertain.' }),
    dated: z.enum(['act', 'article']),
    level: Level.optional(),
    persons: z.array(z.string()),
    phrase: z.string(),
    quote: z.string(),
    span: Span,
    article: z.string(),
    outlet: z.string().optional(),
  })
  .openapi('Mark');

export const Dyad = z
  .object({
    a: Party,
    b: Party,
    episodes: z.number().int(),
    mentions: z.number().int(),
    years: years.openapi({ description: 'Mentions by year of the act, whatever the filters' }),
    marks: z.array(Mark).openapi({ description: 'By day. At most `limit`; `next` is there when there are more.' }),
    spans: z.array(Episode).openapi({ description: 'The engagements that the marks belong to' }),
    next: z.string().optional(),
  })
  .openapi('Dyad');

const mentionIds = z.array(z.string()).openapi({ description: 'Ids of mentions of the dossier' });
const Speaker = z.object({ side: Party.optional(), name: z.string().optional() });

export const Dossier = z
  .object({
    episode: Episode,
    course: z
      .array(
        z.object({
          phrase: z.string(),
          when: z.string().openapi({ description: 'For reading: EDTF, or `by` and the day of the report' }),
          act: Act,
          polarity: Polarity,
          mentions: mentionIds,
        }),
      )
      .openapi({ description: 'What happened, in order; reports of one act by one side stand together' }),
    standing: z
      .array(z.object({ status: Status, mention: z.string(), phrase: z.string() }))
      .openapi({ description: 'How it came to its status: every change of it with the mention that brought it' }),
    accounts: z.array(
      z.object({
        side: Party.optional(),
        outlet: z.string().optional(),
        speakers: z.array(z.string()),
        mentions: mentionIds,
      }),
    ),
    reasons: z.array(
      z.object({
        act: Act,
        actor: z.array(Party),
        reason: z.string(),
        speaker: Speaker,
        mentions: mentionIds,
        disputed: mentionIds,
      }),
    ),
    contradictions: z.array(
      z.object({ kind: z.string(), explanation: z.string(), mentions: z.tuple([z.string(), z.string()]) }),
    ),
    missing: z.array(z.object({ kind: z.string(), explanation: z.string() })),
    relations: z.array(
      z.object({ kind: z.string(), from: z.string(), to: z.string(), why: z.string(), episode: Episode }),
    ),
    sources: z
      .array(z.object({ voice: z.string(), articles: z.array(ArticleItem.omit({ mentions: true })) }))
      .openapi({ description: 'One entry a report; its articles are reprints of each other' }),
    voices: z.number().int(),
    mentions: z.array(Mention).openapi({ description: 'In the order of their acts' }),
  })
  .openapi('Dossier');

export const Precedents = z
  .object({
    items: z.array(z.object({ episode: Episode, nearness: z.number(), why: z.array(z.string()) })),
  })
  .openapi('Precedents');

export const Found = z
  .object({
    episodes: z.array(Episode),
    articles: z.array(ArticleItem.extend({ excerpt: z.string().openapi({ description: 'Matches between « and »' }) })),
    parties: z.array(PartyItem),
    persons: z.array(PersonItem),
  })
  .openapi('Found');
