import type { Gap } from '../stream/chunk.js';
import type { Format } from './format.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { text } from './text.js';

/** In the order in which they are asked whether a file without a telling name is theirs. */
const FORMATS: readonly Format[] = [jsonLines, json, text];

/** Endings of the names of files that a folder or an archive is searched for. */
export const ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings);

/** Whether a folder or an archive is read for a file of this name. */
export function isRead(name: string): boolean {
  return !name.startsWith('.') && endsIn(name, ENDINGS);
}

/** What kind of file this is, by what it begins with and by its name; a gap where it holds no articles. */
export function formatOf(head: Buffer, name: string): Format | Gap {
  return FORMATS.find(({ endings }) => endsIn(name, endings)) ?? FORMATS.find((format) => format.begins(head))!;
}

function endsIn(name: string, endings: readonly string[]): boolean {
  const small = name.toLowerCase();
  return endings.some((ending) => small.endsWith(ending));
}
