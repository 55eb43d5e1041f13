import type { Dateline } from '../lifecycle.js';
import type { Episode, EventMention } from '../types.js';
import { follow } from './across.js';
import { episodeId, episodeOf } from './episode.js';
import { type Strand, strand } from './strand.js';
import type { LinkOptions } from './within.js';

/** One article's place in time and its mentions, linked within it. */
export interface CodedArticle {
  readonly article: Dateline;
  readonly mentions: readonly EventMention[];
}

/** An episode with the mentions it is made of, in the order of their acts. */
export interface Reconciled {
  readonly episode: Episode;
  readonly mentions: readonly EventMention[];
}

function groupBy<T>(things: Iterable<T>, key: (thing: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const thing of things) {
    const group = groups.get(key(thing));
    if (group) group.push(thing);
    else groups.set(key(thing), [thing]);
  }
  return [...groups.values()];
}

/** The accounts of engagements that an article gives, one for each `episode` that its mentions name. */
export function strandsOf({ article, mentions }: CodedArticle, options: LinkOptions = {}): Strand[] {
  const countryOf = options.countryOf ?? (() => undefined);
  return groupBy(mentions, ({ episode }) => episode).map((group) => strand(group, article, countryOf));
}

/**
 * The block of an account: only accounts of one block are compared, so that a new article touches few of them. It is
 * the parties, or the article itself where none is named.
 */
export function blockOf({ parties, article }: Pick<Strand, 'parties' | 'article'>): string {
  return parties.length > 0 ? parties.join(' ') : `? ${article}`;
}

/**
 * The episodes that the accounts of one block make.
 * @param known accounts of the block already reconciled without these, by episode: see {@link follow}
 */
export function reconcileBlock(strands: readonly Strand[], known: readonly (readonly Strand[])[] = []): Reconciled[] {
  return follow(strands, known).map((accounts) => {
    const mentions = accounts.flatMap((account) => account.mentions);
    const episode = episodeOf(
      episodeId(accounts[0]!),
      mentions,
      accounts.map(({ dateline }) => dateline),
    );
    const byId = new Map(mentions.map((mention) => [mention.id, mention]));
    return { episode, mentions: episode.mentions.map((id) => byId.get(id)!) };
  });
}

/**
 * The episodes that the articles tell of, sorted by id. They depend on the set of articles alone: neither on their
 * order nor on how often each is given.
 */
export function reconcile(articles: readonly CodedArticle[], options: LinkOptions = {}): Reconciled[] {
  const once = new Map(articles.map((coded) => [coded.article.id, coded]));
  const strands = [...once.values()].flatMap((coded) => strandsOf(coded, options));
  return groupBy(strands, blockOf)
    .flatMap((block) => reconcileBlock(block))
    .sort((a, b) => (a.episode.id < b.episode.id ? -1 : 1));
}
