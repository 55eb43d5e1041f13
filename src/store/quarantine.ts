import type { Kysely, Selectable } from 'kysely';
import { type Quarantined, type Source, sourceLabel } from '../article/source.js';
import type { Guard } from './guard.js';
import type { Tables } from './tables.js';

/** Bytes of a piece of input that are kept with it in quarantine; a longer one is read from its source again. */
export const MOST_KEPT_BYTES = 256 * 1024;

/** A piece of input as it was given to be read. */
export interface GivenPiece {
  readonly source: Source;
  readonly kind: string;
  /** What a reader needs to know beside the bytes, as JSON can hold it. */
  readonly hints: unknown;
  readonly bytes: Uint8Array;
}

/** Something that could not be read, with the piece of input that it was in. */
export interface Refused extends Quarantined {
  readonly piece?: GivenPiece | undefined;
}

/** What the quarantine holds of one piece of input. */
export interface QuarantineEntry extends Quarantined {
  /** Given once and never again, so that a command can name it. */
  readonly number: number;
  /** When it was put here: ISO time in UTC. */
  readonly since: string;
  /** How the piece was to be read, and how many bytes it has; absent where it never came to reading. */
  readonly piece?: Omit<GivenPiece, 'bytes'> & { readonly size: number };
}

const LISTED = ['number', 'source', 'reason', 'remedy', 'raw', 'since', 'piece'] as const;

function entryOf(row: Pick<Selectable<Tables['quarantine']>, (typeof LISTED)[number]>): QuarantineEntry {
  const { number, source, reason, remedy, raw, since, piece } = row;
  return {
    number,
    source: JSON.parse(source),
    reason,
    remedy,
    ...(raw === null ? {} : { raw }),
    since,
    ...(piece === null ? {} : { piece: JSON.parse(piece) }),
  };
}

/** Puts what could not be read into quarantine; of one source the last stays, under the number of the first. */
export async function shelve(db: Kysely<Tables>, pieces: readonly Refused[], since: string): Promise<void> {
  for (const { source, reason, remedy, raw, piece } of pieces) {
    const size = piece?.bytes.byteLength ?? 0;
    const what = {
      reason,
      remedy,
      raw: raw ?? null,
      since,
      piece:
        piece === undefined
          ? null
          : JSON.stringify({ source: piece.source, kind: piece.kind, hints: piece.hints, size }),
      bytes: piece !== undefined && size <= MOST_KEPT_BYTES ? piece.bytes : null,
    };
    await db
      .insertInto('quarantine')
      .values({ label: sourceLabel(source), source: JSON.stringify(source), ...what })
      .onConflict((conflict) => conflict.column('label').doUpdateSet(what))
      .execute();
  }
}

/** What could not be read, each with the reason and what it takes to try again. All methods throw `StoreError`. */
export class QuarantineShelf {
  readonly #db: Kysely<Tables>;
  readonly #guard: Guard;

  constructor(db: Kysely<Tables>, guard: Guard) {
    this.#db = db;
    this.#guard = guard;
  }

  /** Keeps what could not be read; a piece of input from the same source takes its place. */
  keep(pieces: readonly Refused[]): Promise<void> {
    return this.#guard(() => shelve(this.#db, pieces, new Date().toISOString()));
  }

  /** All entries, by their source. */
  list(): Promise<QuarantineEntry[]> {
    return this.#guard(async () => {
      const rows = await this.#db.selectFrom('quarantine').select(LISTED).orderBy('label').execute();
      return rows.map(entryOf);
    });
  }

  /** The entry of that number, with the bytes of its piece where they are kept. */
  entry(number: number): Promise<(QuarantineEntry & { readonly bytes?: Uint8Array }) | undefined> {
    return this.#guard(async () => {
      const row = await this.#db
        .selectFrom('quarantine')
        .select([...LISTED, 'bytes'])
        .where('number', '=', number)
        .executeTakeFirst();
      return row && { ...entryOf(row), ...(row.bytes === null ? {} : { bytes: new Uint8Array(row.bytes) }) };
    });
  }
}
