import { analyse } from '../dossier/index.js';
import type { EpisodeFilter, Store } from '../store/index.js';
import type { RecordView } from './format.js';

/** The part of a record that a filter selects. */
export function viewOf(store: Store, filter: EpisodeFilter = {}): RecordView {
  return {
    filter,
    dossiers: () => store.eachDossier(filter),
    article: (id) => store.article(id),
    analyse: (dossier) => analyse(dossier, store),
    async *annotated() {
      const seen = new Set<string>();
      for await (const { articles } of store.eachDossier(filter)) {
        for (const { id } of articles) {
          if (seen.has(id)) continue;
          seen.add(id);
          const article = await store.article(id);
          if (article) yield { article, mentions: await store.mentionsIn(id) };
        }
      }
    },
  };
}
