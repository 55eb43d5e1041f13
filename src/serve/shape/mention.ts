import type { z } from '@hono/zod-openapi';
import { facts, phrase } from '../../dossier/index.js';
import { likelihoodOf } from '../../record/likelihood.js';
import type { EventMention, Evidence, FieldName } from '../../record/types.js';
import type { MentionRow } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { sourceOf } from './article.js';
import { daysOf, set } from './days.js';

/** A mention as listings show it. */
export function mentionItem({ mention, in: episode, from, to, article }: MentionRow): z.infer<typeof S.Mention> {
  const { evidence: _, article: __, episode: ___, actor, recipient, span, ...fields } = mention;
  const days = daysOf(from, to);
  return {
    ...fields,
    ...set({ episode, days }),
    ...(days === undefined ? {} : { dated: datedBy(mention) }),
    actor: [...actor],
    recipient: [...recipient],
    span: [...span],
    phrase: phrase(mention, facts.nameOf),
    source: sourceOf(article),
  };
}

/** Whether the days of a mention are those of its act or only of the report. */
export const datedBy = ({ date }: EventMention) => (date === undefined ? 'article' : 'act');

/** A mention with the words and the rule behind every field. */
export function mentionDetail(row: MentionRow, text: string): z.infer<typeof S.MentionDetail> {
  const { mention } = row;
  const evidence = Object.entries(mention.evidence) as [FieldName, Evidence][];
  return {
    ...mentionItem(row),
    evidence: evidence.map(([field, { span, rule, reading, party }]) => {
      const value = mention[field] ?? '';
      return {
        field,
        value: typeof value === 'string' ? value : [...value],
        ...(span === undefined ? {} : { span: [span[0], span[1]] as [number, number], words: text.slice(...span) }),
        rule,
        ...set({ reading, party }),
      };
    }),
    ...set({ likelihood: likelihoodOf(mention) }),
  };
}
