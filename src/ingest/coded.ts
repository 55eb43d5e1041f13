import { type Reading, type ReadOptions, readArticles } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import type { Article, EventMention } from '../record/types.js';

/** One outcome of reading and coding: an article with its mentions, or what could not be read. */
export type CodedReading =
  | { readonly article: Article; readonly mentions: readonly EventMention[] }
  | Extract<Reading, { quarantined: unknown }>;

/** Reads and codes articles in their order. An article that the coder fails on is quarantined like one not readable. */
export async function* codeArticles(
  inputs: readonly string[],
  coder: Coder,
  options: ReadOptions = {},
): AsyncGenerator<CodedReading> {
  for await (const reading of readArticles(inputs, options)) {
    yield 'article' in reading ? codeOne(reading, coder) : reading;
  }
}

function codeOne({ article, source }: Extract<Reading, { article: unknown }>, coder: Coder): CodedReading {
  try {
    return { article, mentions: coder.code(article).mentions };
  } catch (error) {
    const reason = `the coder failed: ${error instanceof Error ? error.message : String(error)}`;
    const remedy = 'This is a fault of the program; please report it with the article.';
    return { quarantined: { source, reason, remedy, raw: article.text } };
  }
}
