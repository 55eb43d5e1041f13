import { articlesFromFeed, isFeed } from './feed/index.js';
import { articleFromHtml } from './html/index.js';
import { unpackedBody } from './http-body.js';
import { tooLong } from './limits.js';
import { type ManifestEntry, withEntry } from './manifest.js';
import type { Overrides } from './record-json.js';
import { articleFromLine } from './record-json.js';
import { articleFromRow, type Columns } from './row.js';
import { type Reading, refused, type Source } from './source.js';
import { decodeUtf8 } from './stream/byte-lines.js';
import { Gap } from './stream/chunk.js';
import { articleFromText } from './text-file.js';

/** What a piece holds: a web page, a feed, a plain text, one JSON value, one row of a table. */
export type PieceKind = 'html' | 'feed' | 'text' | 'json' | 'row';

/** What is known of a piece from what held it; plain data, as JSON can hold it. */
export interface Hints {
  /** The address it was fetched from. */
  readonly url?: string | undefined;
  /** The `Content-Type` it came with. */
  readonly contentType?: string | undefined;
  /** How it is packed for the wire, in the order in which that is undone. */
  readonly codings?: readonly string[];
  /** What a manifest says of the file. */
  readonly entry?: Omit<ManifestEntry, 'file'>;
  /** What the columns of the table mean. */
  readonly columns?: Columns;
}

/**
 * A piece of input cut out of whatever held it, not yet read: cheap to make, plain data, and with a buffer of its own, so
 * that it can be handed to another process.
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
    return READERS[piece.kind](piece, overrides);
  } catch (error) {
    const reason = `the reader failed: ${error instanceof Error ? error.message : String(error)}`;
    return [
      refused(piece.source, { reason, remedy: 'This is a fault of the program; please report it with the file.' }),
    ];
  }
}

type Reader = (piece: Piece, overrides: Overrides) => Reading[];

const READERS: Readonly<Record<PieceKind, Reader>> = {
  html: readPage,
  feed: ({ bytes, source }, overrides) => articlesFromFeed(bytes, source, overrides).map(bounded),
  text: decoded((text, { source, hints }, overrides) =>
    articleFromText(text, source, overrides, hints?.entry, hints?.url),
  ),
  json: readJson,
  row: decoded((text, { source, hints }, overrides) => articleFromRow(text, source, overrides, hints!.columns!)),
};

function readPage({ bytes, source, hints = {} }: Piece, overrides: Overrides): Reading[] {
  const page = unpackedBody(bytes, hints.codings ?? []);
  if (page instanceof Gap) return [refused(source, page)];
  const reading = bounded(
    articleFromHtml(page, source, overrides, {
      url: hints.url ?? hints.entry?.url,
      contentType: hints.contentType,
    }),
  );
  if ('quarantined' in reading || !hints.entry) return [reading];
  return [{ ...reading, article: withEntry(reading.article, hints.entry, overrides) }];
}

const anArticle = decoded((text, { source }, overrides) =>
  articleFromLine(text.replace(/\r?\n$/, ''), source, overrides),
);

/** A JSON value is an article, or a whole feed in JSON. */
function readJson(piece: Piece, overrides: Overrides): Reading[] {
  return isFeed(piece.bytes) ? READERS.feed(piece, overrides) : anArticle(piece, overrides);
}

/** A reader of pieces that must be UTF-8. */
function decoded(read: (text: string, piece: Piece, overrides: Overrides) => Reading): Reader {
  return (piece, overrides) => {
    const text = decodeUtf8(piece.bytes);
    if (text !== undefined) return [read(text, piece, overrides)];
    const remedy = 'Convert it to UTF-8, for example with iconv.';
    return [refused(piece.source, { reason: 'not UTF-8 text', remedy })];
  };
}

/** Pages and feeds are read before the length of their texts is known. */
function bounded(reading: Reading): Reading {
  const fault = 'article' in reading ? tooLong(reading.article.text) : undefined;
  return 'article' in reading && fault ? refused(reading.source, fault, reading.article.text) : reading;
}
