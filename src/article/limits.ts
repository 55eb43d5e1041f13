/**
 * How much one thing may hold. Beyond any of these it is no article, and reading it would cost memory or time without
 * bound; it is quarantined. Sizes are bytes unless said otherwise.
 */

/** One article as it comes: a page, a line of JSON, a row, a record of a web archive, a feed. */
export const LARGEST_PIECE = 16 * 1024 * 1024;

/** UTF-16 units of an article's text; some 160,000 words, which is a long book. */
export const LONGEST_TEXT = 1_000_000;

/** Why a text is too long for an article; `undefined` where it is not. */
export function tooLong({ length }: string): { readonly reason: string; readonly remedy: string } | undefined {
  if (length <= LONGEST_TEXT) return undefined;
  return {
    reason: `the text is ${length.toLocaleString('en')} characters long, which no article is`,
    remedy: `Cut it into its articles, each of at most ${LONGEST_TEXT.toLocaleString('en')} characters.`,
  };
}

/** UTF-16 units kept of what could not be read. */
export const LONGEST_RAW = 20_000;

/** Archives within archives: a zip of gzip files of a web archive is two deep. */
export const DEEPEST_NESTING = 3;

/** What an archive may inflate to without being asked how well it was packed. */
export const INFLATED_FREELY = 64 * 1024 * 1024;

/** Times its own size that an archive may inflate to beyond that. Text packs 3 to 30 times; the format's limit is 1,032. */
export const HIGHEST_RATIO = 200;
