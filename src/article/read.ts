import { createReadStream } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { byteLines, decodeUtf8 } from './byte-lines.js';
import { MANIFEST, Manifests } from './manifest.js';
import { articleFromLine, articleFromValue, type Overrides } from './record-json.js';
import { InputError, type Reading, type Source } from './source.js';
import { articleFromText } from './text-file.js';

export interface ReadOptions extends Overrides {
  /** What `-` stands for; the process's own standard input where not given. */
  readonly stdin?: Readable | undefined;
}

const LINES = new Set(['.jsonl', '.ndjson']);
const READ_IN_FOLDERS = new Set(['.txt', '.text', '.json', ...LINES]);

/**
 * Reads articles in the order given: plain text files (with what a `manifest.jsonl` beside them says), JSON Lines, JSON
 * files (one article or an array of them), folders of all these by name, and `-` for standard input, which may be any.
 * What cannot be read as an article comes as {@link Quarantined} in its place, and reading goes on.
 * @throws InputError where an input named by the caller, or a manifest, cannot be read at all.
 */
export async function* readArticles(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Reading> {
  for (const input of inputs) {
    if (input === '-') {
      yield* readStream(options.stdin ?? process.stdin, { file: '-' }, options);
    } else if (await isFolder(input)) {
      yield* readFolder(input, options);
    } else {
      yield* readOne(input, new Manifests(), options);
    }
  }
}

/**
 * How many articles the inputs are likely to hold, for progress: a line of JSON Lines and any other file count as one.
 * `undefined` where standard input is among them.
 */
export async function countArticles(inputs: readonly string[]): Promise<number | undefined> {
  if (inputs.includes('-')) return undefined;
  let count = 0;
  for (const input of inputs) {
    const files = (await isFolder(input)) ? await filesIn(input) : [input];
    for (const file of files) count += LINES.has(extname(file)) ? await countLines(file) : 1;
  }
  return count;
}

async function countLines(file: string): Promise<number> {
  let count = 0;
  for await (const _ of byteLines(createReadStream(file))) count++;
  return count;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    throw new InputError(`${path} does not exist`, 'Name a file, a folder, or - for standard input.');
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  const files = entries
    .filter((e) => e.isFile() && e.name !== MANIFEST && !e.name.startsWith('.') && READ_IN_FOLDERS.has(extname(e.name)))
    .map((e) => join(e.parentPath, e.name))
    .sort();
  if (files.length > 0) return files;
  const kinds = [...READ_IN_FOLDERS].join(', ');
  throw new InputError(`${folder} holds no articles`, `A folder is searched for files that end in ${kinds}.`);
}

async function* readFolder(folder: string, options: ReadOptions): AsyncGenerator<Reading> {
  const manifests = new Manifests();
  const files = await filesIn(folder);
  for (const file of files) yield* readOne(file, manifests, options);
  await manifests.of(folder);
  for (const file of await manifests.missing(new Set(files))) {
    const remedy = 'Take the line out of the manifest, or put the file back.';
    yield {
      quarantined: { source: { file }, reason: `named in ${MANIFEST}, but no text file of that name is there`, remedy },
    };
  }
}

async function* readOne(file: string, manifests: Manifests, options: ReadOptions): AsyncGenerator<Reading> {
  if (LINES.has(extname(file))) {
    for await (const { number, bytes } of byteLines(createReadStream(file))) {
      yield* readLine(bytes, { file, line: number }, options);
    }
    return;
  }
  const source = { file };
  const text = decodeUtf8(await readFile(file));
  if (text === undefined) yield notUtf8(source);
  else if (extname(file) === '.json') yield* readDocument(text, source, options);
  else yield articleFromText(text, source, options, await manifests.entryOf(file));
}

/** Standard input: JSON Lines as they come in; else one JSON document or one plain text, told apart by how it begins. */
async function* readStream(stream: Readable, source: Source, options: ReadOptions): AsyncGenerator<Reading> {
  const head: Buffer[] = [];
  let streaming = false;
  for await (const { number, bytes } of byteLines(stream)) {
    streaming ||= isObject(bytes) && head.every(isBlank);
    if (streaming) yield* readLine(bytes, { ...source, line: number }, options);
    else head.push(bytes);
  }
  if (streaming) return;
  const text = decodeUtf8(Buffer.concat(head));
  if (text === undefined) yield notUtf8(source);
  else if (/^\s*[{[]/.test(text)) yield* readDocument(text, source, options);
  else yield articleFromText(text, source, options);
}

function isBlank(bytes: Buffer): boolean {
  return decodeUtf8(bytes)?.trim() === '';
}

function isObject(bytes: Buffer): boolean {
  const text = decodeUtf8(bytes)?.trimStart() ?? '';
  if (!text.startsWith('{')) return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function* readLine(bytes: Buffer, source: Source, options: ReadOptions): Generator<Reading> {
  const line = decodeUtf8(bytes);
  if (line === undefined) yield notUtf8(source);
  else if (line.trim() !== '') yield articleFromLine(line.replace(/\r?\n$/, ''), source, options);
}

/** One JSON value that is an article or a list of articles. */
function* readDocument(text: string, source: Source, options: ReadOptions): Generator<Reading> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const remedy = 'Give one article, an array of articles, or JSON Lines in a file ending in .jsonl.';
    yield { quarantined: { source, reason: `not JSON: ${(error as Error).message}`, remedy, raw: text } };
    return;
  }
  for (const item of Array.isArray(value) ? value : [value]) {
    yield articleFromValue(item, JSON.stringify(item), source, options);
  }
}

function notUtf8(source: Source): Reading {
  const remedy = 'Convert it to UTF-8, for example with iconv.';
  return { quarantined: { source, reason: 'not UTF-8 text', remedy } };
}
