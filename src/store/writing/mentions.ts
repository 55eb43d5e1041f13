import type { Insertable } from 'kysely';
import { interval } from '../../record/interval.js';
import type { Strand } from '../../record/reconcile/strand.js';
import type { Tables } from '../tables.js';

/** A day as a column holds it: nothing for an open end. */
export const finite = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : null);

export type MentionRow = Insertable<Tables['mention']>;

/** The rows of an account's mentions, each with the episode that it is part of. */
export function mentionRows(strand: Strand, block: string, episodeOf: ReadonlyMap<string, string>): MentionRow[] {
  return strand.mentions.map((mention) => {
    const when = interval(mention.date ?? strand.dateline.published);
    return {
      id: mention.id,
      article: mention.article,
      starts: mention.span[0],
      ends: mention.span[1],
      act: mention.act,
      polarity: mention.polarity,
      coder: mention.coder,
      act_from: finite(when?.lo),
      act_to: finite(when?.hi),
      block,
      episode: episodeOf.get(mention.id) ?? null,
      json: JSON.stringify(mention),
    };
  });
}
