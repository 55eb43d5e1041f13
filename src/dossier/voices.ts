import type { ArticleHead } from '../store/index.js';

/** Articles by whose report they are: those that are one report reprinted stand together, in the order given. */
export function voicesOf(articles: readonly ArticleHead[]): ArticleHead[][] {
  const voices = new Map<string, ArticleHead[]>();
  for (const article of articles) voices.set(article.voice, [...(voices.get(article.voice) ?? []), article]);
  return [...voices.values()];
}
