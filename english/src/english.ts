import type { Doc } from './doc/doc.js';
import type { Model } from './model/decode.js';
import { Pipeline } from './pipeline.js';

/** UTF-16 range `[from, to)`. */
export type TextRange = readonly [from: number, to: number];

/** Words to take some words of a text for, by the UTF-16 offset at which these begin. */
export type StandIns = ReadonlyMap<number, string>;

/** The loaded pipeline. */
export interface English {
  /** Parses a text. Any string gives a document. */
  (text: string): Doc;
  /**
   * Parses only the paragraphs that touch one of the ranges. The document holds the whole text, and the tokens of
   * those paragraphs only. With stand-ins the model reads these in the place of what is written: where it takes a verb
   * for a noun ("boycotts"), another of the same frame ("rejects") may show it the sentence.
   */
  ranges(text: string, ranges: readonly TextRange[], standIns?: StandIns): Doc;
}

/** The pipeline for a model that was read by other means than `load`, as in a browser; see `decodeModel`. */
export function fromModel(model: Model): English {
  const pipeline = new Pipeline(model);
  return Object.assign((text: string) => pipeline.parse(text), {
    ranges: (text: string, ranges: readonly TextRange[], standIns?: StandIns) =>
      pipeline.parseRanges(text, ranges, standIns),
  });
}
