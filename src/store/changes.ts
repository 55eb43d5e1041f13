import type { Insertable, Kysely, Selectable } from 'kysely';
import type { Reconciled } from '../record/reconcile/reconcile.js';
import type { Episode, Status } from '../record/types.js';
import type { Change, ChangeCursor, ChangeKind } from './store.js';
import type { Tables } from './tables.js';

/** What brings changes about: articles added or coded anew, at a moment. */
export interface Cause {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Ids, in the order in which they were added. */
  readonly articles: readonly string[];
}

/** An episode as it was: its standing, and all of it as JSON. */
export interface Before {
  readonly status: Status;
  readonly json: string;
}

/**
 * What is otherwise than before, as entries of the journal, to be written in the transaction that makes it so. Of several
 * articles added at once the cause is the first that the episode is told by; else the first of all.
 */
export function changesIn(
  before: ReadonlyMap<string, Before>,
  now: readonly Reconciled[],
  cause: Cause,
): Insertable<Tables['change']>[] {
  const is = new Set(now.map(({ episode }) => episode.id));
  const entry = (kind: ChangeKind, { mentions: _, ...episode }: Episode, told: readonly string[]) => ({
    at: cause.at,
    kind,
    episode: episode.id,
    before: before.get(episode.id)?.status ?? null,
    after: kind === 'gone' ? null : episode.status,
    article: cause.articles.find((article) => told.includes(article)) ?? cause.articles[0] ?? null,
    json: JSON.stringify(episode),
  });
  return [
    ...[...before].flatMap(([id, { json }]) => (is.has(id) ? [] : [entry('gone', JSON.parse(json), [])])),
    ...now.flatMap(({ episode, mentions }) => {
      const known = before.get(episode.id);
      if (known?.status === episode.status) return [];
      const told = mentions.map(({ article }) => article);
      return [entry(known ? 'status' : 'new', episode, told)];
    }),
  ];
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
