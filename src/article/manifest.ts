import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Article, METADATA } from '../record/types.js';
import { checkedJson } from './checked-json.js';
import { isPublishedDate, type Overrides } from './record-json.js';
import { InputError } from './source.js';

/** Name of the file that says where the text files beside it come from. */
export const MANIFEST = 'manifest.jsonl';

const isoDate = z.string().refine(isPublishedDate, { error: 'is no ISO date' });

const Entry = z.object({
  file: z.string().regex(/^[^/\\]+$/, { error: 'is not the name of a file beside the manifest' }),
  id: z.string().min(1).optional(),
  outlet: z.string().optional(),
  agency: z.string().optional(),
  author: z.string().optional(),
  published: isoDate.optional(),
  updated: isoDate.optional(),
  url: z.string().optional(),
  title: z.string().optional(),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, { error: 'is no language code such as "en"' })
    .optional(),
});

const REMEDY = 'Each line is an object such as {"file": "a.txt", "outlet": "The Gazette", "published": "2012-05-29"}.';

/** What a manifest says of one file. */
export type ManifestEntry = z.infer<typeof Entry>;

/** An article with what a manifest says of it, which is believed before the article itself, and after the caller. */
export function withEntry(article: Article, entry: Omit<ManifestEntry, 'file'>, overrides: Overrides): Article {
  const fixed: Readonly<Record<string, unknown>> = { ...overrides };
  const said = METADATA.filter((field) => entry[field] !== undefined && fixed[field] === undefined);
  const origins = { ...article.origins, ...Object.fromEntries(said.map((field) => [field, 'manifest'])) };
  const known = Object.fromEntries(said.map((field) => [field, entry[field]]));
  return { ...article, ...known, id: entry.id ?? article.id, origins };
}

/** Reads the text of a manifest; `undefined` where there is none. */
export type LoadManifest = (path: string) => Promise<string | undefined>;

/** The manifests of one folder or archive, each read once, when the first file beside it is. */
export class Manifests {
  readonly #load: LoadManifest;
  readonly #byFolder = new Map<string, Promise<ReadonlyMap<string, ManifestEntry>>>();
  readonly #met = new Set<string>();

  constructor(load: LoadManifest = loadFile) {
    this.#load = load;
  }

  /**
   * What the manifest beside a file says of it.
   * @throws InputError naming the line that is wrong: a manifest that cannot be trusted would misdate every article.
   */
  async entryOf(file: string): Promise<ManifestEntry | undefined> {
    const entry = (await this.#of(dirname(file))).get(basename(file));
    if (entry) this.#met.add(file);
    return entry;
  }

  /** Files that the manifests met so far name, beside the one of `folder`, and that nobody asked for. */
  async missing(folder: string): Promise<string[]> {
    await this.#of(folder);
    const named: string[] = [];
    for (const [place, manifest] of this.#byFolder) {
      for (const name of (await manifest).keys()) named.push(join(place, name));
    }
    return named.filter((file) => !this.#met.has(file));
  }

  #of(folder: string): Promise<ReadonlyMap<string, ManifestEntry>> {
    const known = this.#byFolder.get(folder) ?? this.#read(join(folder, MANIFEST));
    this.#byFolder.set(folder, known);
    return known;
  }

  async #read(path: string): Promise<ReadonlyMap<string, ManifestEntry>> {
    const lines = ((await this.#load(path)) ?? '').split('\n');
    const entries = lines.flatMap((line, i) =>
      line.trim() === '' ? [] : [checkedJson(Entry, line, `${path}:${i + 1}`, REMEDY)],
    );
    return new Map(entries.map((entry) => [entry.file, entry]));
  }
}

async function loadFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new InputError(`${path} cannot be read: ${error.message}`, 'Make the file readable or move it away.');
  });
}
