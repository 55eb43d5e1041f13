import { countArticles, type Overrides, type Quarantined, readArticles } from '../article/index.js';
import { createCoder } from '../coding/index.js';
import { facts } from '../dossier/index.js';
import { type ArticleLine, annotate } from '../evaluate/annotate.js';
import { codeOne } from '../ingest/code-one.js';
import type { Article, EventMention } from '../record/types.js';
import { noteQuarantined } from './inputs.js';
import type { IO } from './terminal/io.js';
import { Progress } from './terminal/progress.js';

/** An article without its text, and what was read in it. */
export interface Coded {
  readonly article: Omit<Article, 'text' | 'furniture'>;
  readonly mentions: readonly EventMention[];
}

/** Codes all inputs, keeping the readings and letting the texts go; what cannot be read is named on standard error. */
export async function codeAll(
  io: IO,
  inputs: readonly string[],
  overrides: Overrides,
  onQuarantined: (piece: Quarantined) => void,
): Promise<Coded[]> {
  const coded: Coded[] = [];
  const coder = await createCoder();
  const progress = new Progress(io, 'articles', await countArticles(inputs));
  for await (const input of readArticles(inputs, { ...overrides, stdin: io.stdin })) {
    const reading = 'article' in input ? codeOne(input, coder) : input;
    if ('quarantined' in reading) {
      progress.end();
      noteQuarantined(io, reading.quarantined);
      onQuarantined(reading.quarantined);
      continue;
    }
    const { text: _, furniture: __, ...article } = reading.article;
    coded.push({ article, mentions: reading.mentions });
    progress.step();
  }
  progress.end();
  return coded;
}

/** Coded articles as annotations, engagements linked across all of them. */
export function annotations(coded: readonly Coded[]): ArticleLine[] {
  return annotate(coded, facts);
}
