import type { EventMention } from '../record/types.js';
import type { ArticleHead, Dossier } from '../store/index.js';

/** One thing that happened to an engagement, as one or more mentions report it. */
export interface Step {
  /** In the order of the episode; the first is the one that says most. */
  readonly mentions: readonly EventMention[];
  readonly articles: readonly ArticleHead[];
}

/** What happened to an engagement, in order: reports of one act by one side, or of one fixture, are one step. */
export function stepsOf(dossier: Dossier): Step[] {
  const articles = new Map(dossier.articles.map((article) => [article.id, article]));
  const groups = new Map<string, EventMention[]>();
  for (const mention of dossier.mentions) {
    const key = JSON.stringify([mention.act, mention.polarity, [...mention.actor].sort(), mention.stance]);
    groups.set(key, [...(groups.get(key) ?? []), mention]);
  }
  return [...groups.values()].map((mentions) => ({
    mentions: [...mentions].sort((a, b) => said(b) - said(a)),
    articles: [...new Set(mentions.map((m) => m.article))].flatMap((id) => articles.get(id) ?? []),
  }));
}

/** How many fields a mention fills. */
function said(mention: EventMention): number {
  return Object.keys(mention.evidence).length;
}

/** `2018-07-16/2018-07-22`, which is told as `2018-07-16/22`. */
const SAME_MONTH = /^(\d{4}-\d\d)(-\d\d)\/\1-(\d\d)$/;

/** When a step was taken: the date of its act, else the day of the first article that reports it, as `by …`. */
export function dayOf({ mentions, articles }: Step): string {
  const date = mentions.find((m) => m.date !== undefined)?.date;
  if (date !== undefined) return date.replace(SAME_MONTH, '$1$2/$3');
  const published = articles.flatMap((a) => a.published?.slice(0, 10) ?? []).sort()[0];
  return published === undefined ? 'undated' : `by ${published}`;
}
