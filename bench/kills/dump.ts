import { createHash } from 'node:crypto';
import Database from 'libsql';

/** What of a record must be the same however it came about; numbers that the database gives are no part of it. */
const PARTS = {
  articles:
    'select id, published, updated, outlet, agency, author, url, title, language, text, furniture, hex(signature), voice from article order by id',
  bands: 'select band.key, article.id from band join article on article.number = band.article order by 1, 2',
  mentions: 'select id, article, starts, ends, act, block, episode, json from mention order by id',
  episodes: 'select id, block, status, began, meets_from, meets_to, last, acts, json from episode order by id',
  quarantine: 'select label, source, reason, remedy, raw, piece, hex(bytes) from quarantine order by label',
  pieces: 'select key, articles from piece order by key',
} as const;

/** Rows of each part of a record, and what they hold as one hash. */
export interface Dump {
  readonly counts: Readonly<Record<keyof typeof PARTS, number>>;
  readonly hashes: Readonly<Record<keyof typeof PARTS, string>>;
  /** What SQLite finds wrong with the file: `ok` where it is nothing. */
  readonly integrity: string;
}

/** Takes down what a record holds. */
export function dump(path: string): Dump {
  const db = new Database(path);
  const counts: Record<string, number> = {};
  const hashes: Record<string, string> = {};
  for (const [part, query] of Object.entries(PARTS)) {
    const rows = db.prepare(query).raw().all();
    counts[part] = rows.length;
    hashes[part] = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
  }
  const [wrong] = db.prepare('pragma integrity_check').raw().all() as [string][];
  db.close();
  return { counts, hashes, integrity: wrong?.[0] ?? '' } as Dump;
}
