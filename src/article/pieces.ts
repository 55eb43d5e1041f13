import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { filesIn } from './folder.js';
import type { Input, Item } from './formats/format.js';
import { ENDINGS } from './formats/index.js';
import { unpack } from './formats/unpack.js';
import { MANIFEST, Manifests } from './manifest.js';
import type { Overrides } from './record-json.js';
import { InputError, refused } from './source.js';
import { byteLines } from './stream/byte-lines.js';
import { fileChunks, readableChunks } from './stream/chunk.js';
import { Intake } from './stream/intake.js';

export interface ReadOptions extends Overrides {
  /** What `-` stands for; the process's own standard input where not given. */
  readonly stdin?: Readable | undefined;
  /** Told of bytes as they are read from files and standard input, to be compared with {@link inputBytes}. */
  readonly onBytes?: (bytes: number) => void;
}

/**
 * Cuts inputs into pieces, each with a buffer of its own, in the order given: files of all {@link ENDINGS} or of none,
 * folders of them by name, and `-` for standard input, which may be any. Only one piece is held at a time, whatever the
 * size of what holds it. What is broken comes as quarantined in its place, and cutting goes on.
 * @throws InputError where an input named by the caller, or a manifest, cannot be read at all.
 */
export async function* pieces(inputs: readonly string[], options: ReadOptions = {}): AsyncGenerator<Item> {
  for (const input of inputs) {
    if (input === '-') {
      const intake = new Intake(options.onBytes);
      const chunks = readableChunks(options.stdin ?? process.stdin, intake);
      yield* owned(unpack({ source: { file: '-' }, name: '', chunks, intake, depth: 0 }));
    } else if (await isFolder(input)) yield* folder(input, options);
    else yield* owned(unpack(await opened(input, new Manifests(), options)));
  }
}

/** Bytes that the inputs hold on disk, for progress; `undefined` where standard input or a pipe is among them. */
export async function inputBytes(inputs: readonly string[]): Promise<number | undefined> {
  let sum = 0;
  for (const input of inputs) {
    if (input === '-') return undefined;
    if (await isFolder(input)) {
      for await (const { path, fault } of filesIn(input)) if (!fault) sum += (await stat(path)).size;
    } else {
      const about = await stat(input);
      if (!about.isFile()) return undefined;
      sum += about.size;
    }
  }
  return sum;
}

/**
 * How many articles the inputs are likely to hold, for progress: a line of JSON Lines and any other file count as one.
 * `undefined` where standard input, a table, a feed or an archive is among them: these would have to be read for it.
 */
export async function countArticles(inputs: readonly string[]): Promise<number | undefined> {
  let count = 0;
  for (const input of inputs) {
    if (input === '-') return undefined;
    const files = (await isFolder(input)) ? filesIn(input) : [{ path: input }];
    for await (const { path } of files) {
      if (!COUNTED.test(path)) return undefined;
      count += await countIn(path);
    }
  }
  return count;
}

const COUNTED = /\.(?:jsonl|ndjson|json|txt|text|html?|xhtml)$/i;

async function countIn(file: string): Promise<number> {
  if (!/\.(?:jsonl|ndjson)$/i.test(file)) return 1;
  let count = 0;
  for await (const _ of byteLines(fileChunks(file, new Intake()))) count++;
  return count;
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const message = missing ? `${path} does not exist` : `${path} cannot be read: ${(error as Error).message}`;
    throw new InputError(message, 'Name a file, a folder, or - for standard input.');
  }
}

async function* folder(path: string, options: ReadOptions): AsyncGenerator<Item> {
  const manifests = new Manifests();
  let any = false;
  for await (const { path: file, fault } of filesIn(path)) {
    any = true;
    if (fault) yield refused({ file }, fault);
    else yield* owned(unpack(await opened(file, manifests, options)));
  }
  if (!any) {
    const remedy = `A folder is searched for files that end in ${ENDINGS.join(', ')}.`;
    throw new InputError(`${path} holds no articles`, remedy);
  }
  for (const file of await manifests.missing(path)) {
    const reason = `it is named in ${MANIFEST}, but no file of that name is there`;
    yield refused({ file }, { reason, remedy: 'Take the line out of the manifest, or put the file back.' });
  }
}

async function opened(file: string, manifests: Manifests, { onBytes }: ReadOptions): Promise<Input> {
  const entry = await manifests.entryOf(file);
  const isRegular = await stat(file).then(
    (about) => about.isFile(),
    () => false,
  );
  const intake = new Intake(onBytes);
  const input = { source: { file }, name: basename(file), chunks: fileChunks(file, intake), intake, depth: 0 };
  return { ...input, ...(entry && { entry }), ...(isRegular && { path: file }) };
}

/** Gives every piece a buffer of its own: held for long, a view of a shared one would keep its neighbours in memory. */
async function* owned(items: AsyncGenerator<Item>): AsyncGenerator<Item> {
  for await (const item of items) {
    if ('quarantined' in item || item.bytes.byteLength === item.bytes.buffer.byteLength) yield item;
    else yield { ...item, bytes: new Uint8Array(item.bytes) };
  }
}
