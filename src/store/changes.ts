import type { Kysely, Selectable, Transaction } from 'kysely';
import type { Reconciled } from '../record/reconcile/reconcile.js';
import type { Episode } from '../record/types.js';
import type { Change, ChangeCursor, ChangeKind } from './store.js';
import type { Tables } from './tables.js';

/** What brings changes about: articles added or coded anew, at a moment. */
export interface Cause {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Ids, in the order in which they were added. */
  readonly articles: readonly string[];
}

/**
 * Writes what is otherwise than before into the journal, in the transaction that makes it so. Of several articles added
 * at once the cause is the first that the episode is told by; else the first of all.
 */
export async function noteChanges(
  tx: Transaction<Tables>,
  before: readonly Episode[],
  now: readonly Reconciled[],
  cause: Cause,
): Promise<void> {
  const was = new Map(before.map((episode) => [episode.id, episode]));
  const is = new Set(now.map(({ episode }) => episode.id));
  const note = async (kind: ChangeKind, { mentions: _, ...episode }: Episode, told: readonly string[]) => {
    const by = cause.articles.find((article) => told.includes(article)) ?? cause.articles[0] ?? null;
    const change = { at: cause.at, kind, episode: episode.id, article: by, json: JSON.stringify(episode) };
    const states = {
      before: was.get(episode.id)?.status ?? null,
      after: kind === 'gone' ? null : episode.status,
    };
    await tx
      .insertInto('change')
      .values({ ...change, ...states })
      .execute();
  };
  for (const episode of before) if (!is.has(episode.id)) await note('gone', episode, []);
  for (const { episode, mentions } of now) {
    const known = was.get(episode.id);
    if (known?.status === episode.status) continue;
    const told = mentions.map(({ article }) => article);
    await note(known ? 'status' : 'new', episode, told);
  }
}

const changeOf = ({ number, at, kind, before, after, article, json }: Selectable<Tables['change']>): Change => ({
  number,
  at,
  kind,
  episode: JSON.parse(json),
  ...(before === null ? {} : { before }),
  ...(after === null ? {} : { after }),
  ...(article === null ? {} : { article }),
});

/** Changes after a number or from a moment on, in the order in which they came about. */
export async function changesSince(db: Kysely<Tables>, after: ChangeCursor, limit: number): Promise<Change[]> {
  let query = db.selectFrom('change').selectAll().orderBy('number').limit(limit);
  query = 'number' in after ? query.where('number', '>', after.number) : query.where('at', '>=', after.moment);
  return (await query.execute()).map(changeOf);
}

/** The last changes, the last first. */
export async function latestChanges(db: Kysely<Tables>, limit: number): Promise<Change[]> {
  const rows = await db.selectFrom('change').selectAll().orderBy('number', 'desc').limit(limit).execute();
  return rows.map(changeOf);
}
