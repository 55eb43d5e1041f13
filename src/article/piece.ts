import { LONGEST_TEXT } from './limits.js';
import type { ManifestEntry } from './manifest.js';
import type { Overrides } from './record-json.js';
import { articleFromLine } from './record-json.js';
import { articleFromRow, type Columns } from './row.js';
import { type Reading, refused, type Source } from './source.js';
import { decodeUtf8 } from './stream/byte-lines.js';
import { articleFromText } from './text-file.js';

/** What a piece holds: a plain text, one JSON value, one row of a table. */
export type PieceKind = 'text' | 'json' | 'row';

/** What is known of a piece from what held it. */
export interface Hints {
  /** What a manifest says of the file. */
  readonly entry?: Omit<ManifestEntry, 'file'>;
  /** What the columns of the table mean. */
  readonly columns?: Columns;
}

/**
 * A piece of input cut out of whatever held it, not yet read: cheap to make, plain data, and with a buffer of its own, so
 * that it can be handed to another thread.
 */
export interface Piece {
  readonly kind: PieceKind;
  readonly source: Source;
  readonly bytes: Uint8Array;
  readonly hints?: Hints;
}

/**
 * Reads a piece: mostly as one article, as several where it is a feed. Never throws; what cannot be read comes
 * quarantined.
 */
export function readPiece(piece: Piece, overrides: Overrides): Reading[] {
  try {
    return READERS[piece.kind](piece, overrides).map(bounded);
  } catch (error) {
    const reason = `the reader failed: ${error instanceof Error ? error.message : String(error)}`;
    return [
      refused(piece.source, { reason, remedy: 'This is a fault of the program; please report it with the file.' }),
    ];
  }
}

type Reader = (piece: Piece, overrides: Overrides) => Reading[];

const READERS: Readonly<Record<PieceKind, Reader>> = {
  text: decoded((text, { source, hints }, overrides) => articleFromText(text, source, overrides, hints?.entry)),
  json: decoded((text, { source }, overrides) => articleFromLine(text.replace(/\r?\n$/, ''), source, overrides)),
  row: decoded((text, { source, hints }, overrides) => articleFromRow(text, source, overrides, hints!.columns!)),
};

/** A reader of pieces that must be UTF-8. */
function decoded(read: (text: string, piece: Piece, overrides: Overrides) => Reading): Reader {
  return (piece, overrides) => {
    const text = decodeUtf8(piece.bytes);
    if (text !== undefined) return [read(text, piece, overrides)];
    const remedy = 'Convert it to UTF-8, for example with iconv.';
    return [refused(piece.source, { reason: 'not UTF-8 text', remedy })];
  };
}

function bounded(reading: Reading): Reading {
  if (!('article' in reading) || reading.article.text.length <= LONGEST_TEXT) return reading;
  const { text } = reading.article;
  const reason = `the text is ${text.length.toLocaleString('en')} characters long, which no article is`;
  const remedy = `Cut it into its articles, each of at most ${LONGEST_TEXT.toLocaleString('en')} characters.`;
  return refused(reading.source, { reason, remedy }, text);
}
