import type { Transaction } from 'kysely';
import { interval } from '../record/interval.js';
import { type CodedArticle, type Reconciled, reconcileBlock, strandsOf } from '../record/reconcile/reconcile.js';
import type { Strand } from '../record/reconcile/strand.js';
import type { LinkOptions } from '../record/reconcile/within.js';
import { ACTS, type EventMention } from '../record/types.js';
import { type Cause, noteChanges } from './changes.js';
import type { Tables } from './tables.js';

type Tx = Transaction<Tables>;

/** A day as a column holds it: nothing for an open end. */
export const finite = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : null);

interface Block {
  readonly articles: ReadonlyMap<string, CodedArticle>;
  /** The episode that each mention is in; null for one that has just been added. */
  readonly episodes: ReadonlyMap<string, string | null>;
}

async function read(tx: Tx, block: string): Promise<Block> {
  const rows = await tx
    .selectFrom('mention')
    .innerJoin('article', 'article.id', 'mention.article')
    .select(['mention.json', 'mention.episode', 'article.id', 'article.published'])
    .where('mention.block', '=', block)
    .execute();
  const articles = new Map<string, CodedArticle & { mentions: EventMention[] }>();
  const episodes = new Map<string, string | null>();
  for (const { json, episode, id, published } of rows) {
    const mention: EventMention = JSON.parse(json);
    episodes.set(mention.id, episode);
    const told = articles.get(id) ?? { article: { id, ...(published === null ? {} : { published }) }, mentions: [] };
    told.mentions.push(mention);
    articles.set(id, told);
  }
  return { articles, episodes };
}

/** The episodes that a block's accounts make, gone on from those they have made before. */
function reconciled({ articles, episodes }: Block, options: LinkOptions): Reconciled[] {
  const added: Strand[] = [];
  const known = new Map<string, Strand[]>();
  for (const strand of [...articles.values()].flatMap((coded) => strandsOf(coded, options))) {
    const episode = episodes.get(strand.mentions[0]!.id);
    if (episode) known.set(episode, [...(known.get(episode) ?? []), strand]);
    else added.push(strand);
  }
  return reconcileBlock(added, [...known.values()]);
}

async function insert(tx: Tx, block: string, { episode, mentions }: Reconciled, { articles }: Block): Promise<void> {
  const acts = mentions.map(({ date, article }) => interval(date ?? articles.get(article)?.article.published));
  const began = acts.reduce((least, act) => Math.min(least, act?.lo ?? Infinity), Infinity);
  const meets = interval(episode.meeting_date);
  await tx
    .insertInto('episode')
    .values({
      id: episode.id,
      block,
      status: episode.status,
      began: finite(began),
      meets_from: finite(meets?.lo),
      meets_to: finite(meets?.hi),
      last: lastOf(acts.map((act) => act?.hi)),
      acts: actBits(mentions),
      json: JSON.stringify(episode),
    })
    .execute();
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

/**
 * Builds the episodes of a block from all its mentions, and writes those that are not as they were; what that changes of
 * their standing goes into the journal.
 */
export async function rebuild(tx: Tx, block: string, options: LinkOptions, cause: Cause): Promise<void> {
  const all = await read(tx, block);
  const now = reconciled(all, options);
  const before = await tx.selectFrom('episode').select(['id', 'json']).where('block', '=', block).execute();
  const jsons = new Map(before.map(({ id, json }) => [id, json]));
  const kept = new Set(
    now.flatMap(({ episode }) => (jsons.get(episode.id) === JSON.stringify(episode) ? episode.id : [])),
  );
  for (const { id } of before) if (!kept.has(id)) await tx.deleteFrom('episode').where('id', '=', id).execute();
  for (const one of now) {
    if (!kept.has(one.episode.id)) await insert(tx, block, one, all);
    for (const id of one.episode.mentions) {
      if (all.episodes.get(id) !== one.episode.id)
        await tx.updateTable('mention').set({ episode: one.episode.id }).where('id', '=', id).execute();
    }
  }
  await noteChanges(
    tx,
    before.map(({ json }) => JSON.parse(json)),
    now,
    cause,
  );
}
