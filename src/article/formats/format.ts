import { DEEPEST_NESTING } from '../limits.js';
import type { Hints, Piece, PieceKind } from '../piece.js';
import { type Quarantined, refused, type Source } from '../source.js';
import { type Chunks, Gap } from '../stream/chunk.js';
import type { Intake } from '../stream/intake.js';
import { whole } from '../stream/whole.js';

/** A file, a member of an archive, or standard input, opened. */
export interface Input {
  readonly source: Source;
  /** Its bytes; they are read to the end or ended. */
  readonly chunks: Chunks;
  /** Counts what is read and inflated of the input that all this belongs to. */
  readonly intake: Intake;
  /** What it is called, without folders; empty for standard input. Endings of packing are taken off as it is unpacked. */
  readonly name: string;
  /** Path of the file, where it is a regular one whose bytes are just these, so that a reader may jump about in it. */
  readonly path?: string;
  /** What the manifest beside it says of it. */
  readonly entry?: Hints['entry'];
  /** How many archives it lies in. */
  readonly depth: number;
}

/** What comes out of a file: pieces to be read, and what is broken. */
export type Item = Piece | { readonly quarantined: Quarantined };

/** What archives open their members with. */
export interface Opener {
  /** Finds out what a member is and cuts it into pieces. */
  open(input: Input): AsyncGenerator<Item>;
  /** Whether an archive is read for a member of this name. */
  isRead(name: string): boolean;
  readonly endings: readonly string[];
}

/** One way in which articles come in a file. */
export interface Format {
  /** Endings of the names of such files, in small letters. */
  readonly endings: readonly string[];
  /** Whether what begins so is of this kind. */
  begins(head: Buffer): boolean;
  /** Cuts the input into pieces; never throws. A broken part comes as quarantined, and what follows it is cut as usual. */
  pieces(input: Input, opener: Opener): AsyncGenerator<Item>;
}

/** What is wrong with an archive in an archive in an archive, and so on. */
export const tooDeep = {
  reason: `archives lie in archives more than ${DEEPEST_NESTING} deep, as in a zip bomb`,
  remedy: 'If it is to be trusted, unpack it and give the files.',
};

/** An input that is one piece as a whole. */
export async function* pieceOf(kind: PieceKind, { chunks, source, entry }: Input): AsyncGenerator<Item> {
  const bytes = await whole(chunks);
  if (bytes instanceof Gap) yield refused(source, bytes);
  else yield { kind, source, bytes, ...(entry && { hints: { entry } }) };
}
