import { type Overrides, type Piece, type Quarantined, readPiece, type Source } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { signature } from '../record/reprints.js';
import { type Coded, codeOne } from './code-one.js';

/** An article as it is to be kept, with where it was read from. */
export interface Sourced extends Coded {
  readonly source: Source;
}

/** What was in a piece of input. */
export interface Worked {
  readonly articles: readonly Sourced[];
  readonly refused: readonly Quarantined[];
}

/** Reads a piece of input and codes what is in it; all that can be done about it without the record. */
export async function workOn(piece: Piece, overrides: Overrides, coder: Coder): Promise<Worked> {
  const articles: Sourced[] = [];
  const refused: Quarantined[] = [];
  for (const reading of readPiece(piece, overrides)) {
    const result = 'quarantined' in reading ? reading : await codeOne(reading, coder);
    if ('quarantined' in result) refused.push(result.quarantined);
    else if ('article' in reading)
      articles.push({ ...result, signature: signature(result.article), source: reading.source });
  }
  return { articles, refused };
}

/** The results of some work done on one thing after the other, so that no more than one is held at a time. */
export async function eachInTurn<T, R>(things: readonly T[], work: (thing: T) => Promise<R>): Promise<R[]> {
  const out: R[] = [];
  for (const thing of things) out.push(await work(thing));
  return out;
}
