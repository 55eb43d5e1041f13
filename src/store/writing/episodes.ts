import type { Insertable, Transaction } from 'kysely';
import { interval } from '../../record/interval.js';
import { type CodedArticle, type Reconciled, reconcileBlock, strandsOf } from '../../record/reconcile/reconcile.js';
import type { Strand } from '../../record/reconcile/strand.js';
import type { LinkOptions } from '../../record/reconcile/within.js';
import { ACTS, type EventMention } from '../../record/types.js';
import { type Before, type Cause, changesIn } from '../changes.js';
import { chunks } from '../heads.js';
import { insertPersons } from '../persons.js';
import type { Tables } from '../tables.js';
import { finite, type MentionRow, mentionRows } from './mentions.js';
import { insertRows } from './rows.js';

type Tx = Transaction<Tables>;

/** What the store holds of a block. */
interface Held {
  readonly strands: readonly Strand[];
  /** The episode that each mention is in. */
  readonly episodeOf: ReadonlyMap<string, string | null>;
  readonly episodes: ReadonlyMap<string, Before>;
}

async function read(tx: Tx, block: string, options: LinkOptions): Promise<Held> {
  const rows = await tx
    .selectFrom('mention')
    .innerJoin('article', 'article.id', 'mention.article')
    .select(['mention.json', 'mention.episode', 'article.id', 'article.published'])
    .where('mention.block', '=', block)
    .execute();
  const articles = new Map<string, CodedArticle & { mentions: EventMention[] }>();
  const episodeOf = new Map<string, string | null>();
  for (const { json, episode, id, published } of rows) {
    const mention: EventMention = JSON.parse(json);
    episodeOf.set(mention.id, episode);
    const told = articles.get(id) ?? { article: { id, ...(published === null ? {} : { published }) }, mentions: [] };
    told.mentions.push(mention);
    articles.set(id, told);
  }
  const episodes = await tx.selectFrom('episode').select(['id', 'status', 'json']).where('block', '=', block).execute();
  return {
    strands: [...articles.values()].flatMap((coded) => strandsOf(coded, options)),
    episodeOf,
    episodes: new Map(episodes.map(({ id, ...before }) => [id, before])),
  };
}

/** The episodes that a block's accounts make, gone on from those that the accounts held have made before. */
function reconciled(added: readonly Strand[], { strands, episodeOf }: Held): Reconciled[] {
  const loose = [...added];
  const known = new Map<string, Strand[]>();
  for (const strand of strands) {
    const episode = episodeOf.get(strand.mentions[0]!.id);
    if (episode) known.set(episode, [...(known.get(episode) ?? []), strand]);
    else loose.push(strand);
  }
  return reconcileBlock(loose, [...known.values()]);
}

function episodeRow({ episode, mentions }: Reconciled, block: string, json: string, strands: readonly Strand[]) {
  const published = new Map(strands.map(({ article, dateline }) => [article, dateline.published]));
  const acts = mentions.map(({ date, article }) => interval(date ?? published.get(article)));
  const meets = interval(episode.meeting_date);
  return {
    id: episode.id,
    block,
    status: episode.status,
    began: finite(acts.reduce((least, act) => Math.min(least, act?.lo ?? Infinity), Infinity)),
    meets_from: finite(meets?.lo),
    meets_to: finite(meets?.hi),
    last: lastOf(acts.map((act) => act?.hi)),
    acts: actBits(mentions),
    json,
  };
}

function lastOf(days: readonly (number | undefined)[]): number | null {
  return days.reduce<number | null>((last, day) => {
    const known = finite(day);
    return known === null || (last !== null && last >= known) ? last : known;
  }, null);
}

/** The acts of some mentions as a number: one bit for each of {@link ACTS}. */
export function actBits(mentions: readonly Pick<EventMention, 'act'>[]): number {
  return mentions.reduce((bits, { act }) => bits | (1 << ACTS.indexOf(act)), 0);
}

/** What is to be written, gathered over all blocks so that few statements do it. */
class Changes {
  readonly gone: string[] = [];
  readonly episodes: Insertable<Tables['episode']>[] = [];
  readonly mentions: MentionRow[] = [];
  readonly named: EventMention[] = [];
  readonly journal: Insertable<Tables['change']>[] = [];
  readonly moved: { readonly mention: string; readonly episode: string }[] = [];

  /** Notes what in a block is not as it was. */
  note(block: string, now: readonly Reconciled[], added: readonly Strand[], held: Held, cause: Cause): void {
    const all = [...held.strands, ...added];
    const left = new Set(held.episodes.keys());
    const episodeOf = new Map<string, string>();
    for (const one of now) {
      const { id, mentions } = one.episode;
      for (const mention of mentions) {
        episodeOf.set(mention, id);
        const before = held.episodeOf.get(mention);
        if (before !== undefined && before !== id) this.moved.push({ mention, episode: id });
      }
      const json = JSON.stringify(one.episode);
      left.delete(id);
      if (held.episodes.get(id)?.json === json) continue;
      if (held.episodes.has(id)) this.gone.push(id);
      this.episodes.push(episodeRow(one, block, json, all));
    }
    this.gone.push(...left);
    for (const strand of added) {
      this.mentions.push(...mentionRows(strand, block, episodeOf));
      this.named.push(...strand.mentions);
    }
    this.journal.push(...changesIn(held.episodes, now, cause));
  }

  async write(tx: Tx): Promise<void> {
    for (const ids of chunks(this.gone, 1000)) await tx.deleteFrom('episode').where('id', 'in', ids).execute();
    await insertRows(tx, 'episode', this.episodes);
    for (const { mention, episode } of this.moved)
      await tx.updateTable('mention').set({ episode }).where('id', '=', mention).execute();
    await insertRows(tx, 'mention', this.mentions);
    await insertPersons(tx, this.named);
    await insertRows(tx, 'change', this.journal);
  }
}

/** What a batch does to a block. */
export interface Touched {
  /** Accounts that are added to it. */
  readonly added: Strand[];
  /** Ids of the articles that touch it, in the order of the batch. */
  readonly articles: string[];
  /** Whether all its accounts are linked anew, since some that others were linked by are gone. */
  anew: boolean;
}

/**
 * Brings the episodes of blocks up to date, and writes those that are not as they were, the mentions of the accounts that
 * are added, and what that changes of the standing of episodes.
 * @param at the moment, ISO 8601, for the journal of changes
 */
export async function rebuild(
  tx: Tx,
  blocks: ReadonlyMap<string, Touched>,
  options: LinkOptions,
  at: string,
): Promise<void> {
  const changes = new Changes();
  for (const [block, { added, articles, anew }] of [...blocks].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const held = await read(tx, block, options);
    const linked = anew ? { ...held, episodeOf: new Map<string, null>() } : held;
    changes.note(block, reconciled(added, linked), added, held, { at, articles });
  }
  await changes.write(tx);
}
