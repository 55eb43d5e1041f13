import { facts } from '../../dossier/index.js';
import { type Pair, pairsOf } from '../codes/pairs.js';
import type { Table } from './column.js';
import { firstDay, lastDay } from './days.js';
import { type MentionRow, mentionTable } from './mentions.js';

/** What one party did to another by one mention. */
export interface PairRow extends MentionRow, Pair {
  /** Of the pairs of the mention, from 1. */
  readonly number: number;
}

export const pairRows = (...given: Parameters<(typeof mentionTable)['rows']>): PairRow[] =>
  mentionTable
    .rows(...given)
    .flatMap((row) => pairsOf(row.mention).map((pair, i) => ({ ...row, ...pair, number: i + 1 })));

/** When the act was done, else when its article came out, else nothing. */
export const actDate = ({ mention, article }: MentionRow) => mention.date ?? article?.published?.slice(0, 10);

/** Mentions as directed pairs with their codes in CAMEO and PLOVER, and what each code loses. */
export const eventCodeTable: Table<PairRow> = {
  rows: pairRows,
  columns: [
    { name: 'mention', type: 'text', of: ({ mention }) => mention.id },
    { name: 'pair', type: 'integer', of: ({ number }) => number },
    { name: 'episode', type: 'text', of: ({ episode }) => episode },
    { name: 'date', type: 'date', of: actDate },
    { name: 'date_from', type: 'day', of: (row) => firstDay(actDate(row)) },
    { name: 'date_to', type: 'day', of: (row) => lastDay(actDate(row)) },
    { name: 'source', type: 'text', of: ({ source }) => source },
    { name: 'source_name', type: 'text', of: ({ source }) => source && facts.titleOf(source) },
    { name: 'target', type: 'text', of: ({ target }) => target },
    { name: 'target_name', type: 'text', of: ({ target }) => target && facts.titleOf(target) },
    { name: 'act', type: 'text', of: ({ mention }) => mention.act },
    { name: 'polarity', type: 'text', of: ({ mention }) => mention.polarity },
    // With its scheme before it, so that no reader takes 036 for thirty-six.
    { name: 'cameo', type: 'text', of: ({ code }) => code.cameo && `cameo:${code.cameo}` },
    { name: 'plover', type: 'text', of: ({ code }) => code.plover },
    { name: 'plover_mode', type: 'text', of: ({ code }) => code.mode },
    { name: 'plover_context', type: 'text', of: ({ code }) => code.context },
    { name: 'code_loses', type: 'text', of: ({ code }) => code.loses },
    { name: 'quote', type: 'text', of: ({ mention }) => mention.quote },
    { name: 'article', type: 'text', of: ({ mention }) => mention.article },
    { name: 'article_outlet', type: 'text', of: ({ article }) => article?.outlet },
    { name: 'article_published', type: 'date', of: ({ article }) => article?.published },
    { name: 'article_url', type: 'text', of: ({ article }) => article?.url },
  ],
};
