import type { Quarantined, Reading } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import type { CodedText } from '../store/index.js';

/** Codes an article as read. One that the coder fails on is quarantined like one that cannot be read. */
export function codeOne(
  { article, source }: Extract<Reading, { article: unknown }>,
  coder: Coder,
): CodedText | { readonly quarantined: Quarantined } {
  try {
    return { article, mentions: coder.code(article).mentions };
  } catch (error) {
    const reason = `the coder failed: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = 'This is a fault of the program; please report it with the article.';
    return { quarantined: { source, reason, remedy, raw: article.text } };
  }
}
