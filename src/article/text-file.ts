import { type Article, METADATA } from '../record/types.js';
import { makeArticle } from './article.js';
import { tooLong } from './limits.js';
import { linesOf } from './lines.js';
import type { ManifestEntry } from './manifest.js';
import { type Overrides, originsOf } from './record-json.js';
import { type Reading, refused, type Source } from './source.js';

/**
 * Reads a plain text as one article; its metadata come from the manifest, the caller, or the text itself.
 * @param url address that the text was fetched from, where it was.
 */
export function articleFromText(
  text: string,
  source: Source,
  overrides: Overrides,
  entry: Omit<ManifestEntry, 'file'> = {},
  url?: string,
): Reading {
  if (text.trim() === '') {
    return refused(source, { reason: 'the text is empty', remedy: 'Give a file that holds an article.' }, text);
  }
  const fault = tooLong(text);
  if (fault) return refused(source, fault, text);
  const { published = entry.published, outlet = entry.outlet } = overrides;
  const byManifest = Object.fromEntries(METADATA.map((field) => [field, 'manifest']));
  const origins = { ...byManifest, ...(entry.url === undefined && { url: 'fetched from' }), ...originsOf(overrides) };
  const { article, ...found } = makeArticle({ url, ...entry, text, published, outlet, origins });
  const title = entry.title === undefined ? titleIn(article) : undefined;
  if (title === undefined) return { article, ...found, source };
  return { article: { ...article, title, origins: { ...article.origins, title: 'text' } }, ...found, source };
}

const LONGEST_TITLE = 160;

/** The first line that is no furniture, where it is short, no sentence, and set off from what follows: the headline. */
function titleIn({ text, furniture }: Article): string | undefined {
  const begun = new Set(furniture.map(({ span }) => span[0]));
  const lines = linesOf(text).filter(({ start }) => !begun.has(start));
  const [line, next] = lines;
  if (!line || !next || line.text.length > LONGEST_TITLE || /[.:,;]$/.test(line.text)) return undefined;
  return /\n\s*\n/.test(text.slice(line.end, next.start)) ? line.text : undefined;
}
