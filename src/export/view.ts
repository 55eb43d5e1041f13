import { analyse } from '../dossier/index.js';
import type { Change, EpisodeFilter, Store } from '../store/index.js';
import type { RecordView } from './format.js';

/** Changes that are looked through for those of a selection. */
const LATEST = 1000;

/** Articles that are read together, at least: every query holds memory for a while. */
const TOGETHER = 50;

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
      let next: string[] = [];
      for await (const { articles } of store.eachDossier(filter)) {
        const fresh = articles.filter(({ id }) => !seen.has(id)).map(({ id }) => id);
        for (const id of fresh) seen.add(id);
        next.push(...fresh);
        if (next.length < TOGETHER) continue;
        yield* await store.coded(next);
        next = [];
      }
      yield* await store.coded(next);
    },
  };
}
