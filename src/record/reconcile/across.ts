import { type Tie, ties } from './kinship.js';
import type { Strand } from './strand.js';
import { TIE_BIAS, TIE_WEIGHTS } from './weights.js';

/** A tie's part in the evidence that two accounts are of one engagement. */
export function evidence(found: readonly Tie[]): number {
  return found.reduce((sum, tie) => sum + TIE_WEIGHTS[tie], TIE_BIAS);
}

const smallest = (strand: Strand) => strand.mentions[0]?.id ?? '';

/** By the day on which they were told, undated ones last, since they say least about when; then by id. */
export function canonical(a: Strand, b: Strand): number {
  const [x, y] = [a.told?.hi ?? Infinity, b.told?.hi ?? Infinity];
  if (x !== y) return x < y ? -1 : 1;
  if (a.article !== b.article) return a.article < b.article ? -1 : 1;
  return smallest(a) < smallest(b) ? -1 : smallest(a) > smallest(b) ? 1 : 0;
}

/** What an article adds against joining two of its accounts by keeping them apart. */
const KEPT_APART = 1;
/** What an engagement gains with its accounts, per unit of their natural logarithm: what is much told of is told of again. */
const PROMINENCE = 0.8;

/** How likely an account is to be of an engagement of which others have been told; above 0 for more likely than not. */
function likelihood(strand: Strand, episode: readonly Strand[]): number {
  const mean = episode.reduce((sum, other) => sum + evidence(ties(other, strand)), 0) / episode.length;
  const apart = episode.some(({ article }) => article === strand.article) ? KEPT_APART : 0;
  return mean - apart + PROMINENCE * Math.log(episode.length);
}

/**
 * Groups the accounts of many articles, all with the same parties, by engagement. They are taken in the order in
 * which they were told, as a reader of the news would: each joins the engagement so far known that it is most
 * likely of, if it is more likely of that one than of a new one. The order of the input has no part in it.
 */
export function follow(strands: readonly Strand[]): Strand[][] {
  const episodes: Strand[][] = [];
  for (const strand of [...strands].sort(canonical)) {
    let best = 0;
    let home: Strand[] | undefined;
    for (const episode of episodes) {
      const found = likelihood(strand, episode);
      if (found > best) [best, home] = [found, episode];
    }
    if (home) home.push(strand);
    else episodes.push([strand]);
  }
  return episodes;
}
