import { countArticles, type Overrides, pieces, type Quarantined } from '../article/index.js';
import { facts } from '../dossier/index.js';
import { type ArticleLine, annotate } from '../evaluate/annotate.js';
import { codeAll as codedPieces } from '../ingest/code-all.js';
import { crews } from '../ingest/crew.js';
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
  const progress = new Progress(io, 'articles', await countArticles(inputs));
  for await (const { articles, refused } of codedPieces(pieces(inputs, { stdin: io.stdin }), crews(overrides))) {
    for (const piece of refused) {
      progress.end();
      noteQuarantined(io, piece);
      onQuarantined(piece);
    }
    for (const { article: read, mentions } of articles) {
      const { text: _, furniture: __, ...article } = read;
      coded.push({ article, mentions });
      progress.step();
    }
  }
  progress.end();
  return coded;
}

/** Coded articles as annotations, engagements linked across all of them. */
export function annotations(coded: readonly Coded[]): ArticleLine[] {
  return annotate(coded, facts);
}
