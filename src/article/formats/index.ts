import type { Gap } from '../stream/chunk.js';
import { csv } from './csv.js';
import { feed } from './feed.js';
import { foreign } from './foreign.js';
import type { Format } from './format.js';
import { gzip } from './gzip.js';
import { html } from './html.js';
import { json } from './json.js';
import { jsonLines } from './json-lines.js';
import { text } from './text.js';
import { warc } from './warc.js';
import { zip } from './zip.js';

/** Told by their first bytes, whatever they are called. */
const BINARY: readonly Format[] = [gzip, zip, warc];
/** Told by their names, or, where these do not tell, by how they begin: asked in this order. */
const TEXTUAL: readonly Format[] = [jsonLines, json, feed, html, csv, text];

/** Endings of the names of files that a folder or an archive is searched for. */
export const ENDINGS: readonly string[] = [...TEXTUAL, ...BINARY].flatMap(({ endings }) => endings);

/** Whether a folder or an archive is read for a file of this name. */
export function isRead(name: string): boolean {
  return !name.startsWith('.') && endsIn(name, ENDINGS);
}

/** What kind of file this is, by what it begins with and by its name; a gap where it holds no articles. */
export function formatOf(head: Buffer, name: string): Format | Gap {
  const binary = BINARY.find((format) => format.begins(head));
  if (binary) return binary;
  const none = foreign(head);
  if (none) return none;
  const named = TEXTUAL.find(({ endings }) => endsIn(name, endings));
  return named ?? TEXTUAL.find((format) => format.begins(head))!;
}

function endsIn(name: string, endings: readonly string[]): boolean {
  const small = name.toLowerCase();
  return endings.some((ending) => small.endsWith(ending));
}
