import type { EventMention } from '../../record/types.js';
import type { ArticleHead } from '../../store/index.js';
import type { Column, Table } from './column.js';
import { firstDay, lastDay } from './days.js';

/** A mention with the episode it is part of and the article it stands in. */
export interface MentionRow {
  readonly mention: EventMention;
  readonly episode: string;
  readonly article: ArticleHead | undefined;
}

const plain = (
  name: keyof EventMention &
    (
      | 'act'
      | 'polarity'
      | 'format'
      | 'level'
      | 'venue'
      | 'occasion'
      | 'agenda'
      | 'reason'
      | 'condition'
      | 'channel'
      | 'delegate'
      | 'emissary'
      | 'attribution'
      | 'stance'
      | 'actor_person'
      | 'recipient_person'
      | 'quote'
      | 'coder'
    ),
): Column<MentionRow> => ({ name, type: 'text', of: ({ mention }) => mention[name] });

/** Mentions, one a row, in the order of their episodes and acts. Offsets are UTF-16 units of the article's text. */
export const mentionTable: Table<MentionRow> = {
  rows: ({ episode, mentions, articles }) => {
    const heads = new Map(articles.map((article) => [article.id, article]));
    return mentions.map((mention) => ({ mention, episode: episode.id, article: heads.get(mention.article) }));
  },
  columns: [
    { name: 'mention', type: 'text', of: ({ mention }) => mention.id },
    { name: 'episode', type: 'text', of: ({ episode }) => episode },
    plain('act'),
    plain('polarity'),
    { name: 'actor', type: 'list', of: ({ mention }) => mention.actor },
    { name: 'recipient', type: 'list', of: ({ mention }) => mention.recipient },
    plain('actor_person'),
    plain('recipient_person'),
    plain('format'),
    plain('level'),
    plain('venue'),
    plain('occasion'),
    { name: 'meeting_date', type: 'date', of: ({ mention }) => mention.meeting_date },
    { name: 'meeting_from', type: 'day', of: ({ mention }) => firstDay(mention.meeting_date) },
    { name: 'meeting_to', type: 'day', of: ({ mention }) => lastDay(mention.meeting_date) },
    { name: 'date', type: 'date', of: ({ mention }) => mention.date },
    { name: 'date_from', type: 'day', of: ({ mention }) => firstDay(mention.date) },
    { name: 'date_to', type: 'day', of: ({ mention }) => lastDay(mention.date) },
    plain('agenda'),
    plain('reason'),
    plain('condition'),
    plain('channel'),
    plain('delegate'),
    plain('emissary'),
    plain('attribution'),
    { name: 'credited_outlet', type: 'text', of: ({ mention }) => mention.outlet },
    plain('stance'),
    plain('quote'),
    { name: 'start', type: 'integer', of: ({ mention }) => mention.span[0] },
    { name: 'end', type: 'integer', of: ({ mention }) => mention.span[1] },
    { name: 'article', type: 'text', of: ({ mention }) => mention.article },
    { name: 'article_outlet', type: 'text', of: ({ article }) => article?.outlet },
    { name: 'article_agency', type: 'text', of: ({ article }) => article?.agency },
    { name: 'article_published', type: 'date', of: ({ article }) => article?.published },
    { name: 'article_title', type: 'text', of: ({ article }) => article?.title },
    { name: 'article_url', type: 'text', of: ({ article }) => article?.url },
    { name: 'article_voice', type: 'text', of: ({ article }) => article?.voice },
    plain('coder'),
  ],
};
