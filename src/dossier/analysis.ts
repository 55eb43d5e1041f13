import {
  type Accounts,
  accountsIn,
  type Precedent,
  precedentsOf,
  REBUFFS,
  type Relation,
  relationsOf,
  type Story,
  storyOf,
} from '../record/index.js';
import type { Episode } from '../record/types.js';
import type { Dossier, Store } from '../store/index.js';
import { facts } from './facts.js';

/** What follows from a dossier: its accounts side by side, and the engagements that it comes out of or leads to. */
export type Analysis = Accounts & { readonly relations: readonly Relation[] };

/** Days before and after an engagement within which another can come out of it or lead to it; see `record/relations`. */
const NEAR = 61;
/** Days for which an engagement that has begun is taken to go on: two years. */
const LASTING = 730;

/**
 * The other engagements at its time that can be related to it: those that share two parties or more with it and, where one
 * side rebuffed another in it, those of any of its parties in which there is a rebuff too.
 */
async function around(dossier: Dossier, store: Pick<Store, 'dossiers'>): Promise<Story[]> {
  const { mentions, began, meets, dayOf } = storyOf(dossier, dossier.articles);
  const days = [began, meets?.lo, meets?.hi, ...mentions.map(dayOf)].filter((day) => day !== undefined);
  const known = days.filter(Number.isFinite);
  if (known.length === 0) return [];
  const first = [Math.min(...known) - LASTING, Math.max(...known) + NEAR] as const;
  const { parties } = dossier.episode;
  const others = await store.dossiers({ anyPair: parties, first });
  if (mentions.some(({ act }) => REBUFFS.has(act))) {
    const seen = new Set(others.map(({ episode }) => episode.id));
    const lastFrom = Math.min(...known) - NEAR;
    const rebuffs = await store.dossiers({ anyParty: parties, anyAct: [...REBUFFS], first, lastFrom });
    others.push(...rebuffs.filter(({ episode }) => !seen.has(episode.id)));
  }
  return others.map((other) => storyOf(other, other.articles));
}

/**
 * Sets the accounts of an engagement side by side and relates it to the others of its parties that began at its time, or
 * up to two years before.
 */
export async function analyse(dossier: Dossier, store: Pick<Store, 'stats' | 'dossiers'>): Promise<Analysis> {
  const last = (await store.stats()).published?.[1];
  const accounts = accountsIn(dossier, dossier.articles, { ...facts, ...(last === undefined ? {} : { asOf: last }) });
  const others = await around(dossier, store);
  return { ...accounts, relations: relationsOf(storyOf(dossier, dossier.articles), others, facts) };
}

/** An earlier engagement like another, with what makes it near. */
export type PrecedentEpisode = Precedent & { readonly episode: Episode };

/** Earlier engagements that are compared: the last ones between all of its parties, and the last ones of each. */
const OF_ALL = 500;
const OF_EACH = 200;
const EVER = -10_000_000;

/** Earlier engagements with at least one party in common, the nearest first. Where there are very many, the latest are compared. */
export async function precedents(
  dossier: Dossier,
  store: Pick<Store, 'dossiers' | 'listings'>,
  most: number,
): Promise<PrecedentEpisode[]> {
  const story = storyOf(dossier, dossier.articles);
  if (story.began === undefined) return [];
  const { parties } = dossier.episode;
  const first = [EVER, story.began - 1] as const;
  const ids = new Set<string>();
  for (const [some, limit] of [[parties, OF_ALL] as const, ...parties.map((one) => [[one], OF_EACH] as const)])
    for (const { episode } of (await store.listings.episodes({ parties: some, first }, { limit })).items)
      ids.add(episode.id);
  const others = await store.dossiers({ ids: [...ids] });
  const stories = others.map((other) => storyOf(other, other.articles));
  const episodes = new Map(others.map(({ episode }) => [episode.id, episode]));
  return precedentsOf(story, stories, facts)
    .slice(0, most)
    .map((one) => ({ ...one, episode: episodes.get(one.id)! }));
}
