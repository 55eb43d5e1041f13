import { type Piece, type Quarantined, sourceLabel } from '../article/index.js';
import type { BatchNotes, Refused } from '../store/index.js';
import type { Sourced } from './work.js';

/** What became of one piece of input, as it goes to the record. */
export interface Entry {
  /** Absent where what holds it was so broken that no piece could be cut out. */
  readonly piece?: Piece;
  /** Under which it is remembered as read. */
  readonly key?: string;
  /** Articles that it holds, where it has been read and kept before. */
  readonly known: number;
  readonly articles: readonly Sourced[];
  readonly refused: readonly Quarantined[];
}

function refusedOf({ piece, refused }: Entry): Refused[] {
  return refused.map((what) => {
    if (!piece) return what;
    const { source, kind, hints = null, bytes } = piece;
    return { ...what, piece: { source, kind, hints, bytes } };
  });
}

/** What is to be kept of entries beside their articles. */
export function notesOf(entries: readonly Entry[]): Pick<BatchNotes, 'read' | 'refused' | 'mended'> {
  const refused = entries.flatMap(refusedOf);
  const met = entries.flatMap(({ piece, articles }) => [
    ...(piece ? [sourceLabel(piece.source)] : []),
    ...articles.map(({ source }) => sourceLabel(source)),
  ]);
  const faulty = new Set(refused.map(({ source }) => sourceLabel(source)));
  return {
    read: entries.flatMap(({ key, known, articles, refused }) =>
      key === undefined || known > 0 || refused.length > 0 ? [] : [{ key, articles: articles.length }],
    ),
    refused,
    mended: [...new Set(met)].filter((label) => !faulty.has(label)),
  };
}
