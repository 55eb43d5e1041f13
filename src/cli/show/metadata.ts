import { publishedIn } from '../../article/published.js';
import { type Article, METADATA } from '../../record/types.js';
import { clean } from '../terminal/clean.js';
import { type Colors, quoted } from '../terminal/style.js';

const LABEL_WIDTH = 10;

/** What is known about an article, a line a field, each with the place it was read from. */
export function metadataLines(article: Article, colors: Colors): string[] {
  const line = (label: string, value: string, origin?: string) =>
    `${colors.dim(label.padEnd(LABEL_WIDTH))} ${clean(value)}${origin === undefined ? '' : colors.dim(` (${clean(origin)})`)}`;
  const known = METADATA.filter((field) => article[field] !== undefined && field !== 'title');
  return [line('id', article.id), ...known.map((field) => line(field, article[field]!, originOf(article, field)))];
}

/** The place a field was read from; for a date read from the text, its words. */
function originOf(article: Article, field: (typeof METADATA)[number]): string | undefined {
  const origin = article.origins?.[field];
  if (field !== 'published' || origin !== 'text') return origin;
  const span = publishedIn(article.text, article.url)?.evidence.span;
  return span ? `text: ${quoted(article.text.slice(...span))}` : origin;
}
