import picocolors from 'picocolors';
import wrapAnsi from 'wrap-ansi';
import { clean } from './clean.js';
import type { IO, Out } from './io.js';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** Colours for a stream: on a terminal only, and never where `NO_COLOR` is set (no-color.org) or the terminal is dumb. */
export function colorsFor(out: Out, env: IO['env']): Colors {
  return picocolors.createColors(out.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb');
}

const WIDEST = 100;

/** Width to wrap text at, in columns. */
export function widthOf(out: Out): number {
  return Math.max(40, Math.min(WIDEST, out.columns ?? WIDEST));
}

/** Text wrapped to a width, every line behind `first` columns of blanks, those after the first behind `rest`. */
export function wrapped(text: string, width: number, first: number, rest = first): string {
  const lines = wrapAnsi(text, Math.max(20, width - rest), { hard: true }).split('\n');
  return lines.map((line, i) => `${' '.repeat(i === 0 ? first : rest)}${line}`).join('\n');
}

const LONGEST_QUOTE = 240;

/** Evidence as it stands in the text, in quotation marks, cut at a word where it is long. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
  const line = clean(text);
  if (line.length <= longest) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', longest))} …”`;
}
