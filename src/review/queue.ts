import { facts } from '../dossier/index.js';
import { type Act, accountsIn } from '../record/index.js';
import { likelihoodOf } from '../record/likelihood.js';
import type { MentionRow, Store } from '../store/index.js';

/** A mention that waits for a reviewer, and why it is doubtful. */
export interface Doubtful {
  readonly row: MentionRow;
  /** For ordering only. */
  readonly doubt: number;
  /** What makes it doubtful, weightiest first. */
  readonly why: readonly string[];
}

/** What the coder does not say how likely it is, it is taken to be by half. */
const UNTOLD = 0.5;
/** What each ground adds to the doubt of 1 − likelihood. */
const CONTRADICTED = 0.4;
const ONE_SOURCE = 0.15;
const RARE = 0.15;
/** Share of all mentions under which an act is rare. */
const SELDOM = 0.03;
/** The least likely mentions that are weighed; the queue is made anew each time, so that it reaches all others in turn. */
const WEIGHED = 200;
/** Mentions of an episode up to which its accounts are compared: the cost grows with their square. */
const COMPARED = 100;

/** What the episodes of some mentions say about them: which of them contradict others, and how many sources tell. */
async function episodesOf(store: Store, rows: readonly MentionRow[]) {
  const contradicted = new Set<string>();
  const voices = new Map<string, number>();
  const ids = [...new Set(rows.flatMap((row) => row.in ?? []))];
  for (const dossier of await store.dossiers({ ids })) {
    voices.set(dossier.episode.id, new Set(dossier.articles.map(({ voice }) => voice)).size);
    if (dossier.mentions.length > COMPARED) continue;
    for (const { mentions } of accountsIn(dossier, dossier.articles, facts).contradictions)
      for (const { id } of mentions) contradicted.add(id);
  }
  return { contradicted, voices };
}

/**
 * What a reviewer should look at next, the most doubtful first. Doubt is 1 − the likelihood that the coder gives a
 * reading, more for one that another contradicts, for one whose engagement a single source tells of, and for an act that
 * is rare in the record. Of the mentions not yet decided on, the 200 least likely are weighed.
 */
export async function queue(store: Store, reviewer: string, limit: number): Promise<Doubtful[]> {
  const rows = await store.reviews.undecided(reviewer, WEIGHED);
  const { contradicted, voices } = await episodesOf(store, rows);
  const { acts, mentions: all } = await store.stats();
  const isRare = (act: Act) => (acts[act] ?? 0) < SELDOM * all;
  return rows
    .map((row): Doubtful => {
      const { mention } = row;
      const likelihood = likelihoodOf(mention);
      const grounds: [number, string][] = [
        [
          1 - (likelihood ?? UNTOLD),
          likelihood === undefined
            ? 'the coder does not say how likely it is'
            : `the coder holds it ${Math.round(likelihood * 100)} % likely`,
        ],
      ];
      if (contradicted.has(mention.id)) grounds.push([CONTRADICTED, 'another account contradicts it']);
      if (row.in !== undefined && voices.get(row.in) === 1) grounds.push([ONE_SOURCE, 'one source alone tells of it']);
      if (isRare(mention.act)) grounds.push([RARE, `${mention.act} is rare in this record`]);
      grounds.sort(([a], [b]) => b - a);
      return { row, doubt: grounds.reduce((sum, [weight]) => sum + weight, 0), why: grounds.map(([, why]) => why) };
    })
    .sort((a, b) => b.doubt - a.doubt || (a.row.mention.id < b.row.mention.id ? -1 : 1))
    .slice(0, limit);
}
