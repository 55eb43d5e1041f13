import type { Kysely } from 'kysely';
import type { Guard } from './guard.js';
import type { Tables } from './tables.js';

/** What a run has done so far. */
export interface RunFigures {
  /** Pieces of input: files, lines, records. */
  readonly pieces: number;
  /** Bytes of these pieces. */
  readonly bytes: number;
  /** Articles, by what became of them; those in another language than English are counted here again. */
  readonly added: number;
  readonly known: number;
  readonly recoded: number;
  readonly otherLanguage: number;
  /** Pieces and articles that could not be read or kept. */
  readonly quarantined: number;
  /** Mentions of the articles added or coded anew. */
  readonly mentions: number;
}

/** How a run ended: its inputs were read through; it was told to stop; it could not go on. */
export type Stopped = 'done' | 'interrupted' | 'failed';

/** What is known of a run as it begins. */
export interface RunStart {
  /** ISO time in UTC. */
  readonly started: string;
  /** Version of the coder. */
  readonly coder: string;
  /** Processes that read and code; 0 where the writer's own does. */
  readonly workers: number;
  /** As named on the command line. */
  readonly inputs: readonly string[];
}

export interface Run extends RunStart, RunFigures {
  readonly number: number;
  /** ISO time in UTC; absent while it goes on, and where it was killed. */
  readonly ended?: string;
  readonly stopped?: Stopped;
  /** Most memory that the whole process had, in MiB. */
  readonly peakMiB?: number;
}

const columns = ({ otherLanguage, ...figures }: RunFigures) => ({ ...figures, other_language: otherLanguage });

/** Notes how far a run has come. */
export async function noteFigures(db: Kysely<Tables>, number: number, figures: RunFigures): Promise<void> {
  await db.updateTable('run').set(columns(figures)).where('number', '=', number).execute();
}

/** The runs that brought articles into the record. All methods throw `StoreError`. */
export class RunLog {
  readonly #db: Kysely<Tables>;
  readonly #guard: Guard;

  constructor(db: Kysely<Tables>, guard: Guard) {
    this.#db = db;
    this.#guard = guard;
  }

  /** Notes that a run begins; gives its number. */
  begin({ inputs, ...start }: RunStart): Promise<number> {
    return this.#guard(async () => {
      const row = await this.#db
        .insertInto('run')
        .values({ ...start, inputs: JSON.stringify(inputs) })
        .returning('number')
        .executeTakeFirstOrThrow();
      return row.number;
    });
  }

  /** Notes that a run has ended, and how. */
  end(
    number: number,
    { figures, ...end }: { figures: RunFigures; ended: string; stopped: Stopped; peakMiB: number },
  ): Promise<void> {
    return this.#guard(async () => {
      const { ended, stopped, peakMiB } = end;
      await this.#db
        .updateTable('run')
        .set({ ...columns(figures), ended, stopped, peak_mib: peakMiB })
        .where('number', '=', number)
        .execute();
    });
  }

  /** All runs, the latest first. */
  list(): Promise<Run[]> {
    return this.#guard(async () => {
      const rows = await this.#db.selectFrom('run').selectAll().orderBy('number', 'desc').execute();
      return rows.map(({ ended, stopped, inputs, other_language, peak_mib, ...run }) => ({
        ...run,
        inputs: JSON.parse(inputs),
        otherLanguage: other_language,
        ...(ended === null ? {} : { ended }),
        ...(stopped === null ? {} : { stopped: stopped as Stopped }),
        ...(peak_mib === null ? {} : { peakMiB: peak_mib }),
      }));
    });
  }
}
