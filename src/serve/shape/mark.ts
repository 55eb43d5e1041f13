import type { z } from '@hono/zod-openapi';
import { facts, phrase } from '../../dossier/index.js';
import type { Act, EventMention, Party } from '../../record/types.js';
import type { MentionRow } from '../../store/index.js';
import type * as S from '../schemas/index.js';
import { daysOf, set } from './days.js';
import { datedBy } from './mention.js';

/** Acts that all parties do together. */
const COMMON: ReadonlySet<Act> = new Set(['hold', 'schedule', 'prepare', 'resume']);

/** On whose lane an act stands: its one actor's; on both where it is common, or neither's alone. */
function sideOf({ act, actor }: EventMention, a: Party, b: Party): 'a' | 'b' | 'both' {
  if (actor.includes(a) === actor.includes(b) || (COMMON.has(act) && actor.length > 1)) return 'both';
  return actor.includes(a) ? 'a' : 'b';
}

/** A mention as a mark on the timeline of two parties; `undefined` where nothing dates it. */
export function markOf(
  { mention, in: episode, from, to, article }: MentionRow,
  a: Party,
  b: Party,
): z.infer<typeof S.Mark> | undefined {
  const days = daysOf(from, to);
  if (days === undefined || episode === undefined) return undefined;
  const { id, act, polarity, date, level, actor_person, recipient_person, quote, span } = mention;
  return {
    id,
    episode,
    side: sideOf(mention, a, b),
    act,
    polarity,
    days,
    certain: date !== undefined && from === to,
    dated: datedBy(mention),
    persons: [...new Set([actor_person, recipient_person])].filter((name) => name !== undefined),
    phrase: phrase(mention, facts.nameOf),
    quote,
    span: [...span],
    article: article.id,
    ...set({ date, level, outlet: article.outlet }),
  };
}
