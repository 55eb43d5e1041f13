import { analyse } from '../dossier/index.js';
import type { Change, EpisodeFilter, Store } from '../store/index.js';
import type { RecordView } from './format.js';

/** Changes that are looked through for those of a selection. */
const LATEST = 1000;

/** What is gone meets no condition any more, but that its parties were asked for, and nothing else. */
function isGone({ kind, episode }: Change, { parties, ...others }: EpisodeFilter): boolean {
  if (kind !== 'gone' || Object.values(others).some((condition) => condition !== undefined)) return false;
  return (parties ?? []).every((party) => episode.parties.includes(party));
}

/** The part of a record that a filter selects. */
export function viewOf(store: Store, filter: EpisodeFilter = {}): RecordView {
  return {
    filter,
    dossiers: () => store.eachDossier(filter),
    analyse: (dossier) => analyse(dossier, store),
    async changes() {
      const latest = await store.latestChanges(LATEST);
      const ids = [...new Set(latest.map(({ episode }) => episode.id))];
      const asked = filter.ids === undefined ? ids : ids.filter((id) => filter.ids?.includes(id));
      const selected = new Set((await store.episodes({ ...filter, ids: asked })).map(({ id }) => id));
      return latest.filter((change) => selected.has(change.episode.id) || isGone(change, filter));
    },
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
