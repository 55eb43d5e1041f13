import type { Doc } from './doc/doc.js';
import type { Model } from './model/decode.js';
import { Pipeline } from './pipeline.js';

/** UTF-16 range `[from, to)`. */
export type TextRange = readonly [from: number, to: number];

/** The loaded pipeline. */
export interface English {
  /** Parses a text. Any string gives a document. */
  (text: string): Doc;
  /**
   * Parses only the paragraphs that touch one of the ranges. The document holds the whole text, and the tokens of
   * those paragraphs only.
   */
  ranges(text: string, ranges: readonly TextRange[]): Doc;
}

/** The pipeline for a model that was read by other means than `load`, as in a browser; see `decodeModel`. */
export function fromModel(model: Model): English {
  const pipeline = new Pipeline(model);
  return Object.assign((text: string) => pipeline.parse(text), {
    ranges: (text: string, ranges: readonly TextRange[]) => pipeline.parseRanges(text, ranges),
  });
}
