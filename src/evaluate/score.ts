import type { Act } from '../record/types.js';
import { isCoded, isDetected } from './agreement.js';
import type { AnnotatedArticle, AnnotatedMention } from './annotation.js';
import { type CodingError, causesOf } from './causes.js';
import { EpisodeTable, episodeRates } from './episodes.js';
import { fieldIsRight, SCORED_FIELDS, type ScoredField } from './fields.js';
import { type Link, type LinkingRates, linking } from './linking.js';
import { pairUp } from './pairing.js';
import { type Rates, rates, type Tally, tally } from './rates.js';

/** How well predictions agree with gold annotations. Rates and shares lie between 0 and 1. */
export interface Score {
  readonly articles: number;
  /** Same place, act, polarity and parties in their roles: the main figure. */
  readonly coded: Rates;
  /** The same, leaving out `comment`. */
  readonly coded_without_comment: Rates;
  /** Same place and an act of the same family. */
  readonly detected: Rates;
  readonly linking: LinkingRates;
  readonly episodes: Rates;
  /** Over coded pairs: the share of fields set in the gold that the prediction gets right; `null` where none is set. */
  readonly fields: Readonly<Record<ScoredField, { readonly share: number | null; readonly gold: number }>>;
  readonly acts: Readonly<Partial<Record<Act, Rates>>>;
  readonly errors: readonly CodingError[];
  /** Texts whose gold holds no mention, how many mentions were read in them, and how many that makes in a hundred texts. */
  readonly out_of_scope: { readonly articles: number; readonly mentions: number; readonly per_100: number };
}

/**
 * Compares predictions with gold, article by article; an article without a prediction counts as one in which nothing was
 * read. A prediction at the place of an optional gold mention, and of no other, neither helps nor hurts.
 */
export function score(gold: readonly AnnotatedArticle[], predicted: readonly AnnotatedArticle[]): Score {
  const byId = new Map(predicted.map((article) => [article.id, article]));
  const [coded, withoutComment, detected] = [tally(), tally(), tally()];
  const acts = new Map<Act, Tally>();
  const pairs: (readonly [AnnotatedMention, AnnotatedMention])[] = [];
  const [episodesRead, episodesMeant] = [new EpisodeTable(), new EpisodeTable()];
  const errors: CodingError[] = [];
  const outOfScope = { articles: 0, mentions: 0 };
  const actTally = (act: Act) => acts.get(act) ?? acts.set(act, tally()).get(act)!;

  for (const article of gold) {
    const read = readingsThatCount(byId.get(article.id)?.events ?? [], article);
    const codedPairs = pairUp(read, article.events, isCoded);
    count(coded, codedPairs, read, article.events);
    count(detected, pairUp(read, article.events, isDetected), read, article.events);
    count(
      withoutComment,
      codedPairs.filter(([p]) => !isComment(p)),
      read.filter(isNoComment),
      article.events.filter(isNoComment),
    );
    for (const [p] of codedPairs) actTally(p.act).right++;
    for (const p of read) actTally(p.act).predicted++;
    for (const g of article.events) actTally(g.act).gold++;
    pairs.push(...codedPairs);
    episodesRead.add(byId.get(article.id));
    episodesMeant.add(article);
    errors.push(...errorsIn(article, read, codedPairs));
    if (article.events.length === 0) {
      outOfScope.articles++;
      outOfScope.mentions += read.length;
    }
  }

  return {
    articles: gold.length,
    coded: rates(coded),
    coded_without_comment: rates(withoutComment),
    detected: rates(detected),
    linking: linking(pairs.map(([p, g]): Link => ({ predicted: p.episode, gold: g.episode }))),
    episodes: episodeRates(episodesRead, episodesMeant, pairs),
    fields: fieldShares(pairs),
    acts: Object.fromEntries([...acts].map(([act, t]) => [act, rates(t)])),
    errors,
    out_of_scope: {
      ...outOfScope,
      per_100: outOfScope.articles ? (100 * outOfScope.mentions) / outOfScope.articles : 0,
    },
  };
}

function readingsThatCount(read: readonly AnnotatedMention[], gold: AnnotatedArticle): readonly AnnotatedMention[] {
  const at = (p: AnnotatedMention, mentions: readonly AnnotatedMention[]) => mentions.some((g) => isDetected(p, g));
  return read.filter((p) => !at(p, gold.optional ?? []) || at(p, gold.events));
}

function count(into: Tally, pairs: readonly unknown[], read: readonly unknown[], meant: readonly unknown[]): void {
  into.right += pairs.length;
  into.predicted += read.length;
  into.gold += meant.length;
}

function errorsIn(
  article: AnnotatedArticle,
  read: readonly AnnotatedMention[],
  pairs: readonly (readonly [AnnotatedMention, AnnotatedMention])[],
): CodingError[] {
  const [right, found] = [new Set(pairs.map(([p]) => p)), new Set(pairs.map(([, g]) => g))];
  const missed = article.events.filter((g) => !found.has(g));
  const spurious = read.filter((p) => !right.has(p));
  return causesOf(article.id, missed, spurious, [...found]);
}

function fieldShares(pairs: readonly (readonly [AnnotatedMention, AnnotatedMention])[]): Score['fields'] {
  const shares = SCORED_FIELDS.map((field) => {
    const set = pairs.filter(([, g]) => g[field] !== undefined);
    const right = set.filter(([p, g]) => fieldIsRight(field, p, g)).length;
    return [field, { share: set.length ? right / set.length : null, gold: set.length }] as const;
  });
  return Object.fromEntries(shares) as Score['fields'];
}

function isComment(mention: AnnotatedMention): boolean {
  return mention.act === 'comment';
}

function isNoComment(mention: AnnotatedMention): boolean {
  return !isComment(mention);
}

/** The most frequent causes of error, each with its class, how often it came, and one article where it did. */
export function frequentCauses(
  errors: readonly CodingError[],
  top = 10,
): { cause: string; detail: string; count: number; example: string }[] {
  const groups = new Map<string, { cause: string; detail: string; count: number; example: string }>();
  for (const { cause, detail, article } of errors) {
    const key = `${cause}: ${detail}`;
    const group = groups.get(key) ?? { cause, detail, count: 0, example: article };
    groups.set(key, { ...group, count: group.count + 1 });
  }
  return [...groups.values()]
    .sort((a, b) => b.count - a.count || (a.cause + a.detail < b.cause + b.detail ? -1 : 1))
    .slice(0, top);
}
