import type { TextSpan } from '../../../src/record/types.js';

/** A stretch of a text that is alike all through: covered by the same things. */
export interface Segment<T> {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** What lies over it, the longest first, so that the last is the innermost. */
  readonly over: readonly T[];
}

/** A paragraph in segments. */
export interface Paragraph<T> {
  readonly start: number;
  readonly segments: readonly Segment<T>[];
}

/**
 * Cuts a text into paragraphs, and these where something begins or ends, so that things that overlap need no nesting. What
 * the segments hold, with the line breaks between paragraphs, is the text.
 * @param offset what the spans count the beginning of the text as (UTF-16 units)
 */
export function paragraphsOf<T extends { readonly span: TextSpan }>(
  text: string,
  things: readonly T[],
  offset = 0,
): Paragraph<T>[] {
  const byLength = [...things].sort((a, b) => b.span[1] - b.span[0] - (a.span[1] - a.span[0]));
  return [...text.matchAll(/[^\n]+/g)].map((line) => {
    const start = line.index + offset;
    const end = start + line[0].length;
    const inside = byLength.filter(({ span }) => span[0] < end && span[1] > start);
    const cuts = [start, end, ...inside.flatMap(({ span }) => span)].filter((at) => at >= start && at <= end);
    const ordered = [...new Set(cuts)].sort((a, b) => a - b);
    const segments = ordered.slice(0, -1).map((from, i) => {
      const to = ordered[i + 1]!;
      const over = inside.filter(({ span }) => span[0] <= from && span[1] >= to);
      return { start: from, end: to, text: text.slice(from - offset, to - offset), over };
    });
    return { start, segments };
  });
}
