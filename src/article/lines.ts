import type { TextSpan } from '../record/types.js';

/** One line of a text that is not blank, with its place. */
export interface Line {
  /** The line without surrounding blanks; blanks of other kinds (no-break, thin) read as plain ones. */
  readonly text: string;
  /** UTF-16 offset of `text` in the article. */
  readonly start: number;
  readonly end: number;
  /** How many words it has, counted at blanks. */
  readonly words: number;
  /** Position among the lines that are not blank, from either end, counted from 0. */
  readonly fromTop: number;
  readonly fromBottom: number;
}

/** Each is one UTF-16 unit, so that reading it as a blank moves no offset. */
const ODD_BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** The lines of a text that are not blank, in order. */
export function linesOf(text: string): Line[] {
  const found = [...text.matchAll(/[^\r\n]+/g)].flatMap((m) => {
    const plain = m[0].replace(ODD_BLANKS, ' ');
    const trimmed = plain.trim();
    return trimmed === '' ? [] : [{ text: trimmed, start: m.index + plain.indexOf(trimmed) }];
  });
  return found.map(({ text: line, start }, i) => ({
    text: line,
    start,
    end: start + line.length,
    words: line.split(/\s+/).length,
    fromTop: i,
    fromBottom: found.length - 1 - i,
  }));
}

/** Place in the article of characters `[from, to)` of a line. */
export function within(line: Line, from: number, to: number): TextSpan {
  return [line.start + from, line.start + to];
}

/** Ends like a sentence of running text, quotation marks and brackets aside. */
export function endsLikeSentence(text: string): boolean {
  return /[.!?…][”"’')\]]*$/u.test(text);
}
