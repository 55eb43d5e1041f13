import type { Article, TextSpan } from '../record/types.js';
import { lengthOf } from './length.js';

/** Furniture is not the report; nor is a headline above a longer one, which says again what the report says. */
export function isFurniture(article: Article, at: number): boolean {
  const here = article.furniture.find((f) => at >= f.span[0] && at < f.span[1]);
  if (here) return here.kind !== 'caption' || repeats(article, here.span);
  if (lengthOf(article) === 'short') return false;
  const line = article.text.slice(article.text.lastIndexOf('\n', at) + 1, nextBreak(article.text, at)).trim();
  // The words under a picture may stand there twice, once for those who cannot see it.
  if (article.furniture.some((f) => f.kind === 'caption' && article.text.slice(...f.span).trim() === line))
    return false;
  return line.length < HEADLINE && !/[.!?…:”"’')\]]$/.test(line);
}

/** Whether the same words stand before. */
const repeats = (article: Article, [from, to]: TextSpan): boolean =>
  article.text.slice(0, from).includes(article.text.slice(from, to).trim());

const nextBreak = (text: string, at: number): number => {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end;
};

/** Longest line, in characters, that may be a headline or a crosshead. */
const HEADLINE = 200;
