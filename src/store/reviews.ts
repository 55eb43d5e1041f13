import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import type { EventMention, TextSpan } from '../record/types.js';
import type { MentionRow } from './listing/listings.js';
import { mentionRows } from './listing/mentions.js';
import type { Tables } from './tables.js';

/** What a reviewer finds of a mention. `wrong`: the words report no engagement; `corrected`: they do, otherwise than read. */
export const VERDICTS = ['right', 'wrong', 'unsure', 'corrected'] as const;
export type Verdict = (typeof VERDICTS)[number];

export type FieldValue = string | readonly string[] | null;

/** One field before, as the coder read it, and after; `null` where it is left out. */
export interface FieldChange {
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
  /** The words that the value was selected from. */
  readonly span?: TextSpan;
}

/** An entry to be added to the log. */
export interface NewReview {
  readonly kind: 'decision' | 'undo' | 'adjudication';
  /** ISO 8601, UTC. */
  readonly at: string;
  /** The mention as it was when it was decided on: what the log says stays true when it is read anew. */
  readonly reading: EventMention;
  readonly reviewer: string;
  readonly verdict?: Verdict;
  readonly changes: readonly FieldChange[];
  /** Number of the entry that is taken back. */
  readonly undoes?: number;
  readonly note?: string;
}

export interface Review extends NewReview {
  readonly number: number;
  /** Neither undone nor followed by a later one, not undone, of the same reviewer and kind. */
  readonly standing: boolean;
}

/** Which entries of the log to give. */
export interface ReviewFilter {
  readonly mentions?: readonly string[];
  readonly article?: string;
  readonly reviewer?: string;
  readonly standing?: boolean;
  readonly after?: number;
  readonly limit?: number;
}

/** The log of reviews, which is only ever added to: it stands beside the record and changes nothing in it. */
export interface Reviews {
  add(entry: NewReview): Promise<Review>;
  /** In the order in which they were added. */
  log(filter?: ReviewFilter): Promise<Review[]>;
  /** Mentions that a reviewer has not decided on and nobody has adjudicated, the least likely first. */
  undecided(reviewer: string, limit: number): Promise<MentionRow[]>;
  /** How many there are of them. */
  left(reviewer: string): Promise<number>;
}

type Row = Selectable<Tables['review']> & { readonly standing: number };

const reviewOf = ({ number, at, kind, reviewer, verdict, changes, undoes, note, reading, standing }: Row): Review => ({
  number,
  at,
  kind,
  reviewer,
  changes: JSON.parse(changes),
  reading: JSON.parse(reading),
  standing: standing === 1,
  ...(verdict === null ? {} : { verdict }),
  ...(undoes === null ? {} : { undoes }),
  ...(note === null ? {} : { note }),
});

const OPEN = (reviewer: string) => sql<SqlBool>`not exists (select 1 from standing_review as done
  where done.mention = mention.id and (done.kind = 'adjudication' or done.reviewer = ${reviewer}))`;

async function log(db: Kysely<Tables>, filter: ReviewFilter): Promise<Review[]> {
  const { mentions, article, reviewer, standing, after, limit } = filter;
  const stands = sql`review.number in (select number from standing_review)`;
  const conditions = [
    sql`true`,
    ...(mentions ? [sql`review.mention in (select value from json_each(${JSON.stringify(mentions)}))`] : []),
    ...(article === undefined ? [] : [sql`review.article = ${article}`]),
    ...(reviewer === undefined ? [] : [sql`review.reviewer = ${reviewer}`]),
    ...(standing ? [stands] : []),
    ...(after === undefined ? [] : [sql`review.number > ${after}`]),
  ];
  const { rows } = await sql<Row>`select review.*, ${stands} as standing from review
    where ${sql.join(conditions, sql` and `)} order by number limit ${limit ?? -1}`.execute(db);
  return rows.map(reviewOf);
}

/** The log of reviews in SQL tables. */
export function sqlReviews(db: Kysely<Tables>, guard: <T>(work: () => Promise<T>) => Promise<T>): Reviews {
  return {
    add: ({ kind, at, reading, reviewer, verdict, changes, undoes, note }) =>
      guard(async () => {
        const { number } = await db
          .insertInto('review')
          .values({
            at,
            kind,
            mention: reading.id,
            article: reading.article,
            reviewer,
            verdict: verdict ?? null,
            changes: JSON.stringify(changes),
            undoes: undoes ?? null,
            note: note ?? null,
            reading: JSON.stringify(reading),
          })
          .returning('number')
          .executeTakeFirstOrThrow();
        return (await log(db, { after: number - 1, limit: 1 }))[0]!;
      }),
    log: (filter = {}) => guard(() => log(db, filter)),
    undecided: (reviewer, limit) =>
      guard(async () => {
        const { rows } = await sql<{ number: number }>`select number from mention where ${OPEN(reviewer)}
          order by likelihood, number limit ${limit}`.execute(db);
        const numbers = rows.map(({ number }) => number);
        const found = await mentionRows(db, numbers);
        return numbers.flatMap((number) => found.get(number) ?? []);
      }),
    left: (reviewer) =>
      guard(async () => {
        const { rows } = await sql<{ all: number; done: number }>`select
          (select coalesce(sum(n), 0) from tally where what = 'act') as "all",
          (select count(distinct done.mention) from standing_review as done join mention on mention.id = done.mention
            where done.kind = 'adjudication' or done.reviewer = ${reviewer}) as done`.execute(db);
        return rows[0]!.all - rows[0]!.done;
      }),
  };
}
