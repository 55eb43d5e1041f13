import { episodeTitle, facts, voicesOf } from '../../dossier/index.js';
import type { Dossier } from '../../store/index.js';
import type { Table } from './column.js';
import { firstDay, lastDay } from './days.js';

/** Episodes, one a row, by the day of their first act. */
export const episodeTable: Table<Dossier> = {
  rows: (dossier) => [dossier],
  columns: [
    { name: 'episode', type: 'text', of: ({ episode }) => episode.id },
    { name: 'title', type: 'text', of: ({ episode }) => episodeTitle(episode, facts.titleOf) },
    { name: 'parties', type: 'list', of: ({ episode }) => episode.parties },
    { name: 'initiator', type: 'text', of: ({ episode }) => episode.initiator },
    { name: 'status', type: 'text', of: ({ episode }) => episode.status },
    { name: 'format', type: 'text', of: ({ episode }) => episode.format },
    { name: 'level', type: 'text', of: ({ episode }) => episode.level },
    { name: 'venue', type: 'text', of: ({ episode }) => episode.venue },
    { name: 'occasion', type: 'text', of: ({ episode }) => episode.occasion },
    { name: 'meeting_date', type: 'date', of: ({ episode }) => episode.meeting_date },
    { name: 'meeting_from', type: 'day', of: ({ episode }) => firstDay(episode.meeting_date) },
    { name: 'meeting_to', type: 'day', of: ({ episode }) => lastDay(episode.meeting_date) },
    { name: 'mentions', type: 'integer', of: ({ mentions }) => mentions.length },
    { name: 'articles', type: 'integer', of: ({ articles }) => articles.length },
    { name: 'voices', type: 'integer', of: ({ articles }) => voicesOf(articles).length },
  ],
};
