import { type Interval, interval } from '../interval.js';
import type { Dateline } from '../lifecycle.js';
import type { Reconciled } from '../reconcile/reconcile.js';
import type { EventMention } from '../types.js';
import { type Direction, directionOf } from './direction.js';

/** An episode with what relating it to others needs. */
export interface Story extends Reconciled {
  readonly direction: Direction | undefined;
  /** First day on which an act of it is known to have been done or told; days since 1970. */
  readonly began: number | undefined;
  /** When the engagement itself was or was to be. */
  readonly meets: Interval | undefined;
  /** The day on which a mention's act was done or, failing that, told. */
  readonly dayOf: (mention: EventMention) => number | undefined;
}

/** Reads an episode for relating; `articles` are those that its mentions stand in. */
export function storyOf(reconciled: Reconciled, articles: readonly Dateline[]): Story {
  const published = new Map(articles.map(({ id, published }) => [id, published]));
  const dayOf = (mention: EventMention) => interval(mention.date ?? published.get(mention.article))?.lo;
  const days = reconciled.mentions.flatMap((mention) => dayOf(mention) ?? []).filter(Number.isFinite);
  return {
    ...reconciled,
    direction: directionOf(reconciled.mentions),
    began: days.length > 0 ? Math.min(...days) : undefined,
    meets: interval(reconciled.episode.meeting_date),
    dayOf,
  };
}
