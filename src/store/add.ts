import type { Transaction } from 'kysely';
import { interval } from '../record/interval.js';
import { blockOf, strandsOf } from '../record/reconcile/reconcile.js';
import type { LinkOptions } from '../record/reconcile/within.js';
import { bandKeys, joinVoices, type Signature, signature, type Voiced } from '../record/reprints.js';
import type { Article, EventMention } from '../record/types.js';
import type { Cause } from './changes.js';
import { insertPersons } from './persons.js';
import { finite, rebuild } from './rebuild.js';
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
  const { author = null, updated = null, language = null } = article;
  const furniture = JSON.stringify(article.furniture);
  const origins = article.origins ? JSON.stringify(article.origins) : null;
  const told = { published, updated, outlet, agency, author, url, title, language, origins };
  await tx
    .insertInto('article')
    .values({ id, ...told, text, furniture, signature: own, voice })
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
      const { number } = await tx
        .insertInto('mention')
        .values({
          id: mention.id,
          article: mention.article,
          starts: mention.span[0],
          ends: mention.span[1],
          act: mention.act,
          polarity: mention.polarity,
          coder: mention.coder,
          act_from: finite(when?.lo),
          act_to: finite(when?.hi),
          block: blockOf(strand),
          episode: null,
          json: JSON.stringify(mention),
        })
        .returning('number')
        .executeTakeFirstOrThrow();
      await insertPersons(tx, mention, number);
    }
  }
  return strands.map(blockOf);
}

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
  const left = [...new Set(kept.map(({ block }) => block))];
  // What was linked by way of the mentions that are gone is linked anew.
  if (left.length > 0) await tx.updateTable('mention').set({ episode: null }).where('block', 'in', left).execute();
  const blocks = await insertMentions(tx, coded, options);
  return { outcome: 'recoded', blocks: [...left, ...blocks] };
}

/**
 * Adds the articles of a batch and brings the episodes of every block they touch up to date.
 * @param at the moment, for the journal of changes
 */
export async function addBatch(
  tx: Tx,
  batch: readonly CodedText[],
  options: LinkOptions,
  at: Date,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const touched = new Map<string, string[]>();
  for (const coded of batch) {
    const { outcome, blocks } = await put(tx, coded, options);
    outcomes.push(outcome);
    for (const block of new Set(blocks)) touched.set(block, [...(touched.get(block) ?? []), coded.article.id]);
  }
  for (const [block, articles] of [...touched].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const cause: Cause = { at: at.toISOString(), articles };
    await rebuild(tx, block, options, cause);
  }
  return outcomes;
}
