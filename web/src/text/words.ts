import type { TextSpan } from '../../../src/record/types.js';

/** The words of a text with their place, counted from `offset`; what stands between them belongs to none. */
export function wordsOf(text: string, offset: number): TextSpan[] {
  return [...text.matchAll(/[^\s]+/g)].map(({ index, 0: word }) => [index + offset, index + offset + word.length]);
}

const EDGE = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;

/** A stretch without the marks of punctuation at its ends; unchanged where it holds nothing else. */
export function trimmed(text: string, [start, end]: TextSpan, offset: number): TextSpan {
  const words = text.slice(start - offset, end - offset);
  const left = /^[\s\p{P}\p{S}]*/u.exec(words)![0].length;
  const kept = words.slice(left).replace(EDGE, '').trimEnd();
  return kept === '' ? [start, end] : [start + left, start + left + kept.length];
}
