import type { Article } from '../record/types.js';

/** Items of a sentence or two name an engagement once; there a bare phrase is its report. */
export const lengthOf = ({ text }: Pick<Article, 'text'>): 'short' | 'long' => (text.length < SHORT ? 'short' : 'long');

/** Below so many UTF-16 units an article is such an item. */
const SHORT = 700;
