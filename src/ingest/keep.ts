import { LONGEST_RAW } from '../article/index.js';
import type { Article } from '../record/types.js';
import { type Outcome, type RunFigures, type Store, StoreError } from '../store/index.js';
import { type Entry, notesOf } from './entry.js';
import { withEntries } from './figures.js';

/** How far a run has come. */
export interface Standing {
  readonly number: number;
  readonly figures: RunFigures;
}

/** Some entries as they were kept, with what became of their articles. */
export interface Kept {
  readonly figures: RunFigures;
  readonly entries: readonly Entry[];
  readonly outcomes: readonly Outcome[];
}

/** The entries without the articles that the record has with another text, these refused. */
function withoutChanged(entries: readonly Entry[], changed: ReadonlySet<Article>, remedy: string): Entry[] {
  return entries.map((entry) => {
    const articles = entry.articles.filter(({ article }) => !changed.has(article));
    if (articles.length === entry.articles.length) return entry;
    const refused = entry.articles.flatMap(({ article: { id, text }, article, source }) => {
      const reason = `article ${id} is in the store with another text`;
      return changed.has(article) ? [{ source, reason, remedy, raw: text.slice(0, LONGEST_RAW) }] : [];
    });
    return { ...entry, articles, refused: [...entry.refused, ...refused] };
  });
}

/**
 * Keeps entries in their order, all at once. Where articles among them cannot be kept, since the record has other texts
 * under their ids, these are refused and all others are kept.
 */
export async function keep(store: Store, entries: readonly Entry[], { number, figures }: Standing): Promise<Kept> {
  const articles = entries.flatMap((entry) => entry.articles);
  let now = figures;
  const figuresWith = (outcomes: readonly Outcome[]) => {
    now = withEntries(figures, entries, outcomes);
    return now;
  };
  try {
    const outcomes = await store.add(articles, { ...notesOf(entries), run: { number, figures: figuresWith } });
    return { figures: now, entries, outcomes };
  } catch (error) {
    if (!(error instanceof StoreError) || error.changed.length === 0) throw error;
    return keep(store, withoutChanged(entries, new Set(error.changed), error.remedy), { number, figures });
  }
}
