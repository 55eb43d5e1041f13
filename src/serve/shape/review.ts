import type { z } from '@hono/zod-openapi';
import type { Article } from '../../record/types.js';
import type { FieldValue, MentionRow, Review } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { set } from './days.js';
import { mentionDetail } from './mention.js';

const plain = (value: FieldValue) => (typeof value === 'string' || value === null ? value : [...value]);

/** An entry of the log of reviews. */
export function logEntry(review: Review): z.infer<typeof S.LogEntry> {
  const { number, at, kind, reading, reviewer, verdict, changes, undoes, note, standing } = review;
  return {
    number,
    at,
    kind,
    mention: reading.id,
    article: reading.article,
    reviewer,
    changes: changes.map(({ field, before, after, span }) => ({
      field,
      before: plain(before),
      after: plain(after),
      ...(span ? { span: [span[0], span[1]] as [number, number] } : {}),
    })),
    standing,
    ...set({ verdict, undoes, note }),
  };
}

/** Characters of the article shown on either side of a mention. */
const AROUND = 600;

/** A mention with the passage around it and what has been decided on it. */
export function reviewItem(
  row: MentionRow,
  { text }: Article,
  decisions: readonly Review[],
): z.infer<typeof S.ReviewItem> {
  const [from, to] = row.mention.span;
  const start = Math.max(0, from - AROUND);
  return {
    ...mentionDetail(row, text),
    context: { text: text.slice(start, to + AROUND), start },
    decisions: decisions.map(logEntry),
  };
}
