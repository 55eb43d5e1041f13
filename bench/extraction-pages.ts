import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

/** Where the benchmark's pages are expected, beside the repository. */
export const FOLDER = fileURLToPath(new URL('../../shared/external/article-extraction/', import.meta.url));

/** A page of the benchmark with the text of its article as people marked it. */
export interface Page {
  readonly id: string;
  readonly url: string;
  readonly gold: string;
  readonly bytes: Buffer;
}

/** The benchmark's pages; `undefined` where they are not there. */
export function pages(): Page[] | undefined {
  if (!existsSync(FOLDER)) return undefined;
  const gold: Record<string, { articleBody: string; url: string }> = JSON.parse(
    readFileSync(`${FOLDER}ground-truth.json`, 'utf8'),
  );
  return Object.entries(gold).map(([id, { articleBody, url }]) => ({
    id,
    url,
    gold: articleBody,
    bytes: gunzipSync(readFileSync(`${FOLDER}html/${id}.html.gz`)),
  }));
}
