import {
  type Accounts,
  accountsIn,
  type Precedent,
  precedentsOf,
  type Relation,
  relationsOf,
  storyOf,
} from '../record/index.js';
import type { Episode } from '../record/types.js';
import type { Dossier, Store } from '../store/index.js';
import { facts } from './facts.js';

/** What follows from a dossier: its accounts side by side, and the engagements that it comes out of or leads to. */
export type Analysis = Accounts & { readonly relations: readonly Relation[] };

/** Sets the accounts of an engagement side by side and relates it to the others of its parties. */
export async function analyse(dossier: Dossier, store: Pick<Store, 'stats' | 'dossiers'>): Promise<Analysis> {
  const last = (await store.stats()).published?.[1];
  const accounts = accountsIn(dossier, dossier.articles, { ...facts, ...(last === undefined ? {} : { asOf: last }) });
  const others = await store.dossiers({ anyParty: dossier.episode.parties });
  const stories = others.map((other) => storyOf(other, other.articles));
  return { ...accounts, relations: relationsOf(storyOf(dossier, dossier.articles), stories, facts) };
}

/** An earlier engagement like another, with what makes it near. */
export type PrecedentEpisode = Precedent & { readonly episode: Episode };

/** Earlier engagements with at least one party in common, the nearest first. */
export async function precedents(
  dossier: Dossier,
  store: Pick<Store, 'dossiers'>,
  most: number,
): Promise<PrecedentEpisode[]> {
  const others = await store.dossiers({ anyParty: dossier.episode.parties });
  const stories = others.map((other) => storyOf(other, other.articles));
  const episodes = new Map(others.map(({ episode }) => [episode.id, episode]));
  return precedentsOf(storyOf(dossier, dossier.articles), stories, facts)
    .slice(0, most)
    .map((one) => ({ ...one, episode: episodes.get(one.id)! }));
}
