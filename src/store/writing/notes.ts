import type { Transaction } from 'kysely';
import { chunks } from '../heads.js';
import { notePieces } from '../pieces.js';
import { shelve } from '../quarantine.js';
import { noteFigures } from '../runs.js';
import type { BatchNotes, Outcome } from '../store.js';
import type { Tables } from '../tables.js';

/** Keeps what the reading of a batch came to beside its articles. */
export async function keepNotes(
  tx: Transaction<Tables>,
  notes: BatchNotes,
  outcomes: readonly Outcome[],
): Promise<void> {
  for (const labels of chunks(notes.mended ?? [], 500))
    await tx.deleteFrom('quarantine').where('label', 'in', labels).execute();
  await shelve(tx, notes.refused ?? [], new Date().toISOString());
  await notePieces(tx, notes.read ?? []);
  if (notes.run) await noteFigures(tx, notes.run.number, notes.run.figures(outcomes));
}
