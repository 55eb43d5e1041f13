import { isSpaceUnit } from './unicode.js';

/** UTF-16 range `[start, end)` of a text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

const WRAPPED_MIN_LINES = 3;
const WRAPPED_MIN_LENGTH = 50;
const WRAPPED_MAX_LENGTH = 100;

/**
 * The paragraphs of a text, in order, without the white space around them.
 *
 * Blank lines always part paragraphs. A single line end does too, since in scraped text it stands between headlines,
 * captions and paragraphs, unless the lines look wrapped to a fixed width: three or more, all but the last between 50
 * and 100 characters long.
 */
export function paragraphs(text: string): Range[] {
  const out: Range[] = [];
  let block: Range[] = [];
  const flush = () => {
    if (isWrapped(block)) out.push({ start: block[0]!.start, end: block[block.length - 1]!.end });
    else for (const line of block) out.push(line);
    block = [];
  };
  for (const line of lines(text)) {
    if (line.start < line.end) block.push(line);
    else flush();
  }
  flush();
  return out;
}

function isWrapped(block: readonly Range[]): boolean {
  if (block.length < WRAPPED_MIN_LINES) return false;
  return block.slice(0, -1).every(({ start, end }) => {
    return end - start >= WRAPPED_MIN_LENGTH && end - start <= WRAPPED_MAX_LENGTH;
  });
}

/** The lines of a text, trimmed; a blank one is an empty range. */
function* lines(text: string): Generator<Range> {
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const unit = text.charCodeAt(i);
    if (i < text.length && unit !== 0x0a && unit !== 0x0d && unit !== 0x2028 && unit !== 0x2029) continue;
    yield trim(text, start, i);
    if (unit === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
    start = i + 1;
  }
}

function trim(text: string, from: number, to: number): Range {
  let start = from;
  let end = to;
  while (start < end && isSpaceUnit(text.charCodeAt(start))) start++;
  while (end > start && isSpaceUnit(text.charCodeAt(end - 1))) end--;
  return { start, end };
}
