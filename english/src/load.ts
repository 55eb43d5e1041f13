import type { Doc } from './doc/doc.js';
import type { Model } from './model/decode.js';
import { readModel } from './model/model.js';
import { Pipeline } from './pipeline.js';

/** The loaded pipeline. */
export interface English {
  /** Parses a text. Any string gives a document. */
  (text: string): Doc;
  /**
   * Parses only the paragraphs that touch one of the ranges `[from, to)` (UTF-16 units); the document holds the whole
   * text, and tokens of those paragraphs only.
   */
  ranges(text: string, ranges: readonly (readonly [from: number, to: number])[]): Doc;
}

/** The pipeline for a model that was read by other means than {@link load}, as in a browser. */
export function fromModel(model: Model): English {
  const pipeline = new Pipeline(model);
  return Object.assign((text: string) => pipeline.parse(text), {
    ranges: (text: string, ranges: readonly (readonly [number, number])[]) => pipeline.parseRanges(text, ranges),
  });
}

let loaded: Promise<English> | undefined;

/**
 * Reads the model that comes with the package and prepares the pipeline. Done once per process or worker; later calls
 * give the same pipeline.
 * @throws Error naming the file when the model is not complete
 */
export function load(): Promise<English> {
  loaded ??= Promise.resolve().then(() => fromModel(readModel()));
  return loaded;
}
