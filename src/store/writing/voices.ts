import type { Kysely } from 'kysely';
import { pageOf } from '../../record/page.js';
import { bandKeys, joinVoices, pageKey, type Signature, type Traits, type Voiced } from '../../record/reprints.js';
import type { Article } from '../../record/types.js';
import { chunks } from '../heads.js';
import type { Tables } from '../tables.js';
import { bandsWith } from './bands.js';

/** A signature as bytes, the same on every machine. */
export function toBytes(signature: Signature): Uint8Array {
  const bytes = Buffer.alloc(signature.length * 4);
  signature.forEach((value, i) => {
    bytes.writeUInt32BE(value, i * 4);
  });
  return bytes;
}

/** A signature from its bytes; some drivers give an ArrayBuffer for a blob. */
export function fromBytes(stored: Uint8Array): Signature {
  const bytes = Buffer.from(stored);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(i * 4));
}

/** An article that is to be added, with what tells its voice; no signature where its text has no words. */
export interface Unvoiced {
  readonly article: Pick<Article, 'id' | 'url'>;
  readonly signature: Signature | undefined;
}

/** Under which keys an article is looked for by those that may be one report with it. */
export function keysOf({ signature, page }: Traits): number[] {
  return [...new Set(page === undefined ? bandKeys(signature) : [...bandKeys(signature), pageKey(page)])];
}

/** Articles looked up with one statement. */
const LOOKED_UP = 4000;

/** Articles of the store, by the keys that they have in common with those asked for. */
async function storedNear(db: Kysely<Tables>, keys: readonly number[]): Promise<Map<number, Voiced[]>> {
  const numbers = await bandsWith(db, keys);
  const found = new Map<number, Voiced>();
  for (const some of chunks([...new Set(numbers.map(({ article }) => article))], LOOKED_UP)) {
    const rows = await db
      .selectFrom('article')
      .select(['number', 'id', 'url', 'voice', 'signature'])
      .where('number', 'in', some)
      .execute();
    for (const { number, id, url, voice, signature } of rows)
      if (signature) found.set(number, { id, voice, signature: fromBytes(signature), page: pageOf(url ?? undefined) });
  }
  const near = new Map<number, Voiced[]>();
  for (const { key, article } of numbers) {
    const one = found.get(article);
    if (one) under(near, key).push(one);
  }
  return near;
}

/** The list that a map holds under a key; a new one where it holds none. */
function under<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

export interface Voices {
  /** Of each article that is to be added, by id. */
  readonly voiceOf: ReadonlyMap<string, string>;
  /** Keys of each article that has any, by id. */
  readonly keysOf: ReadonlyMap<string, readonly number[]>;
  /** Voices of the store that turn out to be parts of another one, by that other. */
  readonly renamed: ReadonlyMap<string, readonly string[]>;
}

/** Gives each article of a batch its voice, and one voice to all those that they show to be of one report. */
export async function findVoices(db: Kysely<Tables>, batch: readonly Unvoiced[]): Promise<Voices> {
  const traits = batch.flatMap(({ article, signature }) => {
    if (!signature) return [];
    const own = { signature, page: pageOf(article.url) };
    return [{ id: article.id, own, keys: keysOf(own) }];
  });
  const near = await storedNear(db, [...new Set(traits.flatMap(({ keys }) => keys))]);
  const joins = new Joins();
  for (const { id, own, keys } of traits) {
    const others = new Set(keys.flatMap((key) => near.get(key) ?? []));
    const { voice, joined } = joinVoices(
      id,
      own,
      [...others].map((other) => ({ ...other, voice: joins.wholeOf(other.voice) })),
    );
    joins.join(voice, [id, ...joined]);
    for (const key of keys) under(near, key).push({ id, voice, ...own });
  }
  const added = new Set(batch.map(({ article }) => article.id));
  const renamed = new Map<string, string[]>();
  for (const part of joins.parts()) if (!added.has(part)) under(renamed, joins.wholeOf(part)).push(part);
  return {
    voiceOf: new Map([...added].map((id) => [id, joins.wholeOf(id)])),
    keysOf: new Map(traits.map(({ id, keys }) => [id, keys])),
    renamed,
  };
}

/** Which voices have turned out to be parts of which. */
class Joins {
  readonly #wholes = new Map<string, string>();

  join(whole: string, parts: readonly string[]): void {
    for (const part of parts) if (part !== whole) this.#wholes.set(part, whole);
  }

  wholeOf(part: string): string {
    const whole = this.#wholes.get(part);
    return whole === undefined ? part : this.wholeOf(whole);
  }

  parts(): Iterable<string> {
    return this.#wholes.keys();
  }
}
