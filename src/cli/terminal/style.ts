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

/** Text wrapped to a width behind `indent` columns of blanks. */
export function wrapped(text: string, width: number, indent: number): string {
  return hanging('', text, width, indent);
}

/** Text wrapped to a width behind `indent` columns, in which a label stands before the first line. */
export function hanging(label: string, text: string, width: number, indent: number): string {
  const lines = wrapAnsi(text, Math.max(20, width - indent), { hard: true }).split('\n');
  const room = label.length < indent || label === '' ? label.padEnd(indent) : `${label} `;
  return lines.map((line, i) => `${i === 0 ? room : ' '.repeat(indent)}${line}`).join('\n');
}

const LONGEST_QUOTE = 240;

/** Evidence as it stands in the text, in quotation marks, cut at a word where it is long. */
export function quoted(text: string, longest = LONGEST_QUOTE): string {
  const line = clean(text);
  if (line.length <= longest) return `“${line}”`;
  return `“${line.slice(0, line.lastIndexOf(' ', longest))} …”`;
}
