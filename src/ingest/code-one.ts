import type { Quarantined, Reading } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import type { CodedText } from '../store/index.js';

/** The language that the coder reads. */
const CODED = 'en';

/** An article coded, or kept without mentions since it is in a language that is not coded. */
export interface Coded extends CodedText {
  /** ISO 639-1 code of that language. */
  readonly uncoded?: string;
}

/**
 * Codes an article as read. One in another language than English is kept without mentions; one that the coder fails on
 * is quarantined like one that cannot be read.
 */
export async function codeOne(
  { article, source }: Extract<Reading, { article: unknown }>,
  coder: Coder,
): Promise<Coded | { readonly quarantined: Quarantined }> {
  const { language = CODED } = article;
  if (language !== CODED) return { article, mentions: [], uncoded: language };
  try {
    return { article, mentions: (await coder.code(article)).mentions };
  } catch (error) {
    const reason = `the coder failed: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = 'This is a fault of the program; please report it with the article.';
    return { quarantined: { source, reason, remedy, raw: article.text } };
  }
}
