import { BEST_TIES, bothSay, plainTies, type Tie, wordedTies } from './kinship.js';
import type { Strand } from './strand.js';
import { TIE_BIAS, TIE_WEIGHTS } from './weights.js';

const sum = (ties: readonly Tie[]) => ties.reduce((total, tie) => total + TIE_WEIGHTS[tie], 0);

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

/** The most that comparing the words of two accounts could yield, by what both say anything of. */
const YIELDS: readonly number[] = BEST_TIES.map(sum);

/**
 * How likely an account is to be of an engagement of which others have been told; above 0 for more likely than not.
 * Anything not above `least` is as good as `least`: words are compared only where they can lift it above that.
 */
function likelihood(strand: Strand, episode: readonly Strand[], least: number): number {
  const apart = episode.some(({ article }) => article === strand.article) ? KEPT_APART : 0;
  const prior = PROMINENCE * Math.log(episode.length) - apart;
  const plain = episode.map((other) => TIE_BIAS + sum(plainTies(other, strand)));
  const atMost = plain.reduce((total, found, i) => total + found + YIELDS[bothSay(episode[i]!, strand)]!, 0);
  if (atMost / episode.length + prior <= least) return least;
  const found = plain.reduce((total, found, i) => total + found + sum(wordedTies(episode[i]!, strand)), 0);
  return found / episode.length + prior;
}

/**
 * Groups the accounts of many articles, all with the same parties, by engagement. They are taken in the order in
 * which they were told, as a reader of the news would: each joins the engagement so far known that it is most
 * likely of, if it is more likely of that one than of a new one. The order of the input has no part in it.
 * @param known what it gave for other accounts of these parties: where all of them come earlier it is gone on from,
 *   to the same outcome as if all were given at once
 */
export function follow(strands: readonly Strand[], known: readonly (readonly Strand[])[] = []): Strand[][] {
  const added = [...strands].sort(canonical);
  const earlier = known.flat();
  const [first] = added;
  if (!first) return known.map((episode) => [...episode]);
  if (earlier.some((strand) => canonical(strand, first) > 0)) return follow([...earlier, ...added]);
  const episodes = known.map((episode) => [...episode].sort(canonical)).sort((a, b) => canonical(a[0]!, b[0]!));
  for (const strand of added) {
    let best = 0;
    let home: Strand[] | undefined;
    for (const episode of episodes) {
      const found = likelihood(strand, episode, best);
      if (found > best) [best, home] = [found, episode];
    }
    if (home) home.push(strand);
    else episodes.push([strand]);
  }
  return episodes;
}
