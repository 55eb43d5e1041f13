import type { Article, EventMention } from '../../record/types.js';
import { cleanLines } from '../terminal/clean.js';
import type { Colors } from '../terminal/style.js';

/**
 * The text with its mentions marked, `[1 …1]` by their place in the list, one inside another where they overlap, and its
 * furniture dimmed, or between `‹ ›` where there are no colours.
 */
export function markedText(article: Article, mentions: readonly EventMention[], colors: Colors): string {
  const { text } = article;
  const furniture = article.furniture.filter(({ kind }) => kind !== 'caption').map(({ span }) => span);
  const spans = [...mentions.map(({ span }) => span), ...furniture];
  const cuts = [...new Set([0, text.length, ...spans.flat()])].sort((a, b) => a - b);
  const opening = (at: number) => mentions.map((m, i) => (m.span[0] === at ? `[${i + 1} ` : '')).join('');
  const closing = (at: number) =>
    mentions
      .map((m, i) => (m.span[1] === at ? `${i + 1}]` : ''))
      .reverse()
      .join('');
  const covers = (span: readonly [number, number], at: number) => span[0] <= at && at < span[1];
  const piece = (from: number, to: number) => {
    const words = cleanLines(text.slice(from, to));
    if (furniture.some((span) => covers(span, from))) return colors.isColorSupported ? colors.dim(words) : `‹${words}›`;
    return mentions.some(({ span }) => covers(span, from)) ? colors.bold(words) : words;
  };
  return cuts
    .map((at, i) => colors.cyan(closing(at) + opening(at)) + (cuts[i + 1] === undefined ? '' : piece(at, cuts[i + 1]!)))
    .join('');
}
