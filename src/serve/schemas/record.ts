import { z } from '@hono/zod-openapi';
import { Act, Channel, Days, Format, Level, Party, Polarity, Span, Stance, Status } from './common.js';

/** An engagement as listings give it. */
export const Episode = z
  .object({
    id: z.string(),
    title: z.string().openapi({ description: 'Names of the parties and what fixes it, for reading' }),
    parties: z.array(Party),
    status: Status,
    initiator: z.string().optional(),
    format: Format.optional(),
    level: Level.optional(),
    venue: z.string().optional(),
    occasion: z.string().optional(),
    meeting_date: z.string().optional().openapi({ description: 'EDTF: when the engagement is or was to be' }),
    meets: Days.optional(),
    acts: Days.optional().openapi({ description: 'From the first act told of it to the last' }),
    mentions: z.number().int(),
  })
  .openapi('Episode');

/** An article without its text. */
export const ArticleItem = z
  .object({
    id: z.string(),
    title: z.string().optional(),
    outlet: z.string().optional(),
    agency: z.string().optional(),
    author: z.string().optional(),
    published: z.string().optional(),
    language: z.string().optional(),
    url: z.string().optional().openapi({ description: 'http and https addresses only' }),
    voice: z.string().openapi({ description: 'Id of the first of the near-identical articles that this one is of' }),
    mentions: z.number().int(),
  })
  .openapi('ArticleItem');

/** Where a mention stands. */
export const Source = ArticleItem.omit({ mentions: true }).openapi('Source');

/** What one article says at one place. */
export const Mention = z
  .object({
    id: z.string(),
    episode: z.string().optional(),
    phrase: z.string().openapi({ description: 'Who does what, in plain words', example: 'Russia declines a visit' }),
    act: Act,
    polarity: Polarity,
    actor: z.array(z.string()),
    recipient: z.array(z.string()),
    actor_person: z.string().optional(),
    recipient_person: z.string().optional(),
    format: Format.optional(),
    level: Level.optional(),
    venue: z.string().optional(),
    occasion: z.string().optional(),
    meeting_date: z.string().optional(),
    date: z.string().optional(),
    agenda: z.string().optional(),
    reason: z.string().optional(),
    condition: z.string().optional(),
    channel: Channel.optional(),
    delegate: z.string().optional(),
    emissary: z.string().optional(),
    attribution: z.string().optional(),
    outlet: z.string().optional(),
    stance: Stance.optional(),
    quote: z.string(),
    span: Span,
    days: Days.optional().openapi({ description: 'When the act was done, or else when it was told' }),
    dated: z.enum(['act', 'article']).optional().openapi({ description: 'What `days` comes from' }),
    source: Source,
    coder: z.string(),
  })
  .openapi('Mention');

/** Where one field of a mention was read. */
export const FieldEvidence = z
  .object({
    field: z.string(),
    value: z.union([z.string(), z.array(z.string())]),
    span: Span.optional(),
    words: z.string().optional(),
    rule: z.string(),
    reading: z.string().optional(),
    party: z.string().optional().openapi({ description: 'Of a source: the party that it speaks for' }),
  })
  .openapi('FieldEvidence');

export const MentionDetail = Mention.extend({
  evidence: z.array(FieldEvidence),
  likelihood: z
    .number()
    .optional()
    .openapi({ description: 'How likely the coder holds the reading to be right, 0 to 1' }),
}).openapi('MentionDetail');

export const ArticleDetail = ArticleItem.extend({
  text: z.string(),
  furniture: z.array(z.object({ span: Span, kind: z.string() })),
  reprints: z.array(Source).openapi({ description: 'Other articles that are the same report' }),
  mentioned: z.array(Mention).openapi({ description: 'In the order of the text' }),
}).openapi('ArticleDetail');

export const PartyItem = Party.extend({
  episodes: z.number().int(),
  mentions: z.number().int(),
  latest: z.iso.date().optional().openapi({ description: 'First day of its latest engagement' }),
}).openapi('PartyItem');

export const PersonItem = z
  .object({
    name: z.string(),
    mentions: z.number().int(),
    parties: z
      .array(Party)
      .openapi({ description: 'Sides for which mentions name the person, the most frequent first' }),
  })
  .openapi('PersonItem');

export const GatheringItem = z
  .object({ occasion: z.string(), episodes: z.number().int(), held: z.number().int(), acts: Days.optional() })
  .openapi('GatheringItem');

export const DyadItem = z
  .object({
    a: Party,
    b: Party,
    episodes: z.number().int(),
    mentions: z.number().int(),
    latest: z.iso.date().optional().openapi({ description: 'First day of their latest engagement' }),
  })
  .openapi('DyadItem');

/** A change of standing. */
export const Change = z
  .object({
    number: z.number().int(),
    at: z.string().openapi({ description: 'When the record came to hold it (ISO 8601, UTC)' }),
    kind: z.enum(['new', 'status', 'gone']),
    episode: z.string(),
    title: z.string(),
    parties: z.array(Party),
    before: Status.optional(),
    after: Status.optional(),
    article: z.string().optional().openapi({ description: 'Article whose adding brought it about' }),
  })
  .openapi('Change');
