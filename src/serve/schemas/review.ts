import { z } from '@hono/zod-openapi';
import { VERDICTS } from '../../store/index.js';
import { Span } from './common.js';
import { MentionDetail } from './record.js';

export const Verdict = z.enum(VERDICTS).openapi('Verdict', {
  description: '`wrong`: the words report no engagement at all; `corrected`: they do, with the fields given',
});

const value = z.union([z.string().max(2_000), z.array(z.string().max(200)).max(50), z.null()]);

/** One field as a reviewer would have it. */
export const Correction = z
  .strictObject({
    field: z.string().max(40),
    value: value.openapi({ description: '`null` where the text does not support the field' }),
    span: Span.optional().openapi({ description: 'The words it was selected from' }),
  })
  .openapi('Correction');

export const Decision = z
  .strictObject({
    mention: z.string().min(1).max(200),
    reviewer: z.string().min(1).max(80),
    verdict: Verdict,
    corrections: z.array(Correction).max(30).optional(),
    note: z.string().max(2_000).optional(),
  })
  .openapi('Decision');

export const Undo = z
  .strictObject({ reviewer: z.string().min(1).max(80), mention: z.string().min(1).max(200).optional() })
  .openapi('Undo', { description: 'Takes back the last standing decision of the reviewer, or that on one mention' });

/** An entry of the log, as it will stand for ever. */
export const LogEntry = z
  .object({
    number: z.number().int(),
    at: z.string(),
    kind: z.enum(['decision', 'undo', 'adjudication']),
    mention: z.string(),
    article: z.string(),
    reviewer: z.string(),
    verdict: Verdict.optional(),
    changes: z
      .array(z.object({ field: z.string(), before: value, after: value, span: Span.optional() }))
      .openapi({ description: 'Fields before (as the coder read them) and after' }),
    undoes: z.number().int().optional(),
    note: z.string().optional(),
    standing: z.boolean().openapi({ description: 'Neither undone nor replaced by a later entry of the same reviewer' }),
  })
  .openapi('LogEntry');

/** A mention as a reviewer needs it. */
export const ReviewItem = MentionDetail.extend({
  context: z
    .object({ text: z.string(), start: z.number().int() })
    .openapi({ description: 'The passage around the mention; `start` is its offset in the article' }),
  decisions: z.array(LogEntry).openapi({ description: 'Standing decisions on it' }),
}).openapi('ReviewItem');

export const QueueItem = ReviewItem.extend({
  doubt: z.number().openapi({ description: 'For ordering only; higher is more doubtful' }),
  why: z.array(z.string()).openapi({ description: 'What makes it doubtful, weightiest first' }),
}).openapi('QueueItem');

export const Queue = z
  .object({ items: z.array(QueueItem), left: z.number().int().openapi({ description: 'Mentions not yet decided' }) })
  .openapi('Queue');

export const Disputes = z
  .object({ items: z.array(ReviewItem), left: z.number().int().openapi({ description: 'Mentions in dispute in all' }) })
  .openapi('Disputes');

export const Agreement = z
  .object({
    mentions: z.number().int().openapi({ description: 'Mentions that two or more reviewers have decided' }),
    reviewers: z.array(z.string()),
    fields: z.array(
      z.object({
        field: z.string(),
        units: z.number().int(),
        agreed: z.number().openapi({ description: 'Share of pairs of values that are the same' }),
        alpha: z.number().optional().openapi({ description: 'Krippendorff’s α, nominal' }),
        kappa: z
          .array(
            z.object({
              reviewers: z.tuple([z.string(), z.string()]),
              units: z.number().int(),
              kappa: z.number().optional(),
            }),
          )
          .openapi({ description: 'Cohen’s κ of every two reviewers' }),
      }),
    ),
    disputed: z
      .array(z.string())
      .openapi({ description: 'Ids of mentions on which reviewers differ and nobody has adjudicated' }),
  })
  .openapi('Agreement');
