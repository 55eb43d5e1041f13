import type { Migration } from 'kysely';
import { record } from './0001-record.js';
import { articleMetadata } from './0002-article-metadata.js';
import { runs } from './0003-runs.js';
import { changes } from './0004-changes.js';
import { feeds } from './0005-feeds.js';
import { dyadYears } from './0006-dyad-years.js';

/** All steps from an empty file to today's tables, in order. Append to it; what has been released is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-record': record,
  '0002-article-metadata': articleMetadata,
  '0003-runs': runs,
  '0004-changes': changes,
  '0005-feeds': feeds,
  '0006-dyad-years': dyadYears,
};
