import type { Transaction } from 'kysely';
import { interval } from '../record/interval.js';
import { blockOf, type CodedArticle, reconcileBlock, strandsOf } from '../record/reconcile/reconcile.js';
import type { LinkOptions } from '../record/reconcile/within.js';
import { words } from '../record/reconcile/words.js';
import { bandKeys, joinVoices, type Signature, signature, type Voiced } from '../record/reprints.js';
import type { Article, EventMention } from '../record/types.js';
import { type CodedText, type Outcome, StoreError } from './store.js';
import type { Tables } from './tables.js';

type Tx = Transaction<Tables>;

/** A signature as bytes and back, the same on every machine. */
const toBytes = (own: Signature) => {
  const bytes = Buffer.alloc(own.length * 4);
  own.forEach((value, i) => {
    bytes.writeUInt32BE(value, i * 4);
  });
  return bytes;
};
const fromBytes = (stored: Uint8Array) => {
  // Some drivers give an ArrayBuffer for a blob.
  const bytes = Buffer.from(stored);
  return Uint32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readUInt32BE(i * 4));
};

/** Gives the article its voice, and one voice to all those that it shows to be of one report. */
async function findVoice(tx: Tx, article: Article): Promise<{ voice: string; own: Uint8Array | null; keys: string[] }> {
  const own = signature(article);
  if (!own) return { voice: article.id, own: null, keys: [] };
  const keys = bandKeys(own);
  const near = await tx
    .selectFrom('article')
    .select(['id', 'voice', 'signature'])
    .where('id', 'in', (eb) => eb.selectFrom('band').select('article').where('key', 'in', keys))
    .execute();
  const others = near.flatMap(({ id, voice, signature: bytes }): Voiced[] =>
    bytes ? [{ id, voice, signature: fromBytes(bytes) }] : [],
  );
  const { voice, joined } = joinVoices(article.id, own, others);
  const renamed = joined.filter((other) => other !== voice);
  if (renamed.length > 0) await tx.updateTable('article').set({ voice }).where('voice', 'in', renamed).execute();
  return { voice, own: toBytes(own), keys };
}

async function insertArticle(tx: Tx, article: Article): Promise<void> {
  const { voice, own, keys } = await findVoice(tx, article);
  const { id, published = null, outlet = null, agency = null, url = null, title = null, text } = article;
  const furniture = JSON.stringify(article.furniture);
  await tx
    .insertInto('article')
    .values({ id, published, outlet, agency, url, title, text, furniture, signature: own, voice })
    .execute();
  if (keys.length > 0) {
    const bands = [...new Set(keys)].map((key) => ({ key, article: id }));
    await tx.insertInto('band').values(bands).execute();
  }
}

async function insertMentions(tx: Tx, coded: CodedText, options: LinkOptions): Promise<string[]> {
  const strands = strandsOf(coded, options);
  for (const strand of strands) {
    for (const mention of strand.mentions) {
      const when = interval(mention.date ?? coded.article.published);
      const persons = words(
        `${mention.actor_person ?? ''} ${mention.recipient_person ?? ''} ${mention.delegate ?? ''}`,
      );
      await tx
        .insertInto('mention')
        .values({
          id: mention.id,
          article: mention.article,
          starts: mention.span[0],
          ends: mention.span[1],
          act: mention.act,
          polarity: mention.polarity,
          coder: mention.coder,
          persons: ` ${persons.join(' ')} `,
          act_from: finite(when?.lo),
          act_to: finite(when?.hi),
          block: blockOf(strand),
          episode: null,
          json: JSON.stringify(mention),
        })
        .execute();
    }
  }
  return strands.map(blockOf);
}

const finite = (day: number | undefined) => (day !== undefined && Number.isFinite(day) ? day : null);

/** Whether two lists hold the same mentions, whatever their order. */
function sameMentions(kept: readonly { id: string; json: string }[], given: readonly EventMention[]): boolean {
  const jsons = new Map(kept.map(({ id, json }) => [id, json]));
  return jsons.size === given.length && given.every((mention) => jsons.get(mention.id) === JSON.stringify(mention));
}

/** Puts one article into the tables; gives what that did and the blocks it touched. */
async function put(tx: Tx, coded: CodedText, options: LinkOptions): Promise<{ outcome: Outcome; blocks: string[] }> {
  const { article, mentions } = coded;
  const known = await tx.selectFrom('article').select('text').where('id', '=', article.id).executeTakeFirst();
  if (!known) {
    await insertArticle(tx, article);
    return { outcome: 'added', blocks: await insertMentions(tx, coded, options) };
  }
  if (known.text !== article.text)
    throw new StoreError(
      'changed',
      `Article ${article.id} is in the store with another text`,
      'Give the new text an id of its own: what has been read stays as it was read.',
    );
  const kept = await tx
    .selectFrom('mention')
    .select(['id', 'json', 'block'])
    .where('article', '=', article.id)
    .execute();
  if (sameMentions(kept, mentions)) return { outcome: 'known', blocks: [] };
  await tx.deleteFrom('mention').where('article', '=', article.id).execute();
  const blocks = await insertMentions(tx, coded, options);
  return { outcome: 'recoded', blocks: [...kept.map(({ block }) => block), ...blocks] };
}

/** Builds the episodes of a block anew from all its mentions, and writes those that are not as they were. */
async function rebuild(tx: Tx, block: string, options: LinkOptions): Promise<void> {
  const rows = await tx
    .selectFrom('mention')
    .innerJoin('article', 'article.id', 'mention.article')
    .select(['mention.json', 'mention.episode', 'article.id', 'article.published'])
    .where('mention.block', '=', block)
    .execute();
  const articles = new Map<string, CodedArticle & { mentions: EventMention[] }>();
  const was = new Map<string, string | null>();
  for (const { json, episode, id, published } of rows) {
    const mention: EventMention = JSON.parse(json);
    was.set(mention.id, episode);
    const told = articles.get(id) ?? { article: { id, ...(published === null ? {} : { published }) }, mentions: [] };
    told.mentions.push(mention);
    articles.set(id, told);
  }
  const now = reconcileBlock([...articles.values()].flatMap((coded) => strandsOf(coded, options)));
  const before = await tx.selectFrom('episode').select(['id', 'json']).where('block', '=', block).execute();
  const jsons = new Map(before.map(({ id, json }) => [id, json]));
  const changed = now.filter(({ episode }) => jsons.get(episode.id) !== JSON.stringify(episode));
  const kept = new Set(now.map(({ episode }) => episode.id));
  const gone = before.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const rewritten = [...gone, ...changed.flatMap(({ episode }) => (jsons.has(episode.id) ? [episode.id] : []))];
  for (const id of rewritten) await tx.deleteFrom('episode').where('id', '=', id).execute();
  for (const { episode, mentions } of changed) {
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
        json: JSON.stringify(episode),
      })
      .execute();
    for (const party of episode.parties)
      await tx.insertInto('episode_party').values({ party, episode: episode.id }).execute();
    for (const mention of mentions) {
      if (was.get(mention.id) === episode.id) continue;
      await tx.updateTable('mention').set({ episode: episode.id }).where('id', '=', mention.id).execute();
    }
  }
}

/** Adds the articles of a batch and brings the episodes of every block they touch up to date. */
export async function addBatch(tx: Tx, batch: readonly CodedText[], options: LinkOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const touched = new Set<string>();
  for (const coded of batch) {
    const { outcome, blocks } = await put(tx, coded, options);
    outcomes.push(outcome);
    for (const block of blocks) touched.add(block);
  }
  for (const block of [...touched].sort()) await rebuild(tx, block, options);
  return outcomes;
}
