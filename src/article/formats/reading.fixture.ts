import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Article } from '../../record/types.js';
import { readArticles } from '../fixture.js';
import type { ReadOptions } from '../pieces.js';
import { sourceLabel } from '../source.js';

/** What came of a file: its articles, and of all that came of it either the id or, where it was refused, `place: reason`. */
export interface Told {
  readonly articles: Article[];
  readonly told: string[];
}

/** Reads bytes as a file of a name in a folder, or, where the name is `-`, as standard input. */
export async function readBytes(
  folder: string,
  name: string,
  bytes: Uint8Array | string,
  options: ReadOptions = {},
): Promise<Told> {
  const path = name === '-' ? name : join(folder, name);
  if (name !== '-') await writeFile(path, bytes);
  const stdin = Readable.from([Buffer.from(bytes)]);
  const articles: Article[] = [];
  const told: string[] = [];
  for await (const reading of readArticles([path], { stdin, ...options })) {
    if ('article' in reading) articles.push(reading.article);
    told.push(
      'article' in reading
        ? reading.article.id
        : `${sourceLabel(reading.quarantined.source).replace(path, '').replace('standard input', '')}: ${reading.quarantined.reason}`,
    );
  }
  return { articles, told };
}
