import type { Transaction } from 'kysely';
import { blockOf, strandsOf } from '../../record/reconcile/reconcile.js';
import type { LinkOptions } from '../../record/reconcile/within.js';
import type { EventMention } from '../../record/types.js';
import { type CodedText, type Outcome, StoreError } from '../store.js';
import type { Tables } from '../tables.js';
import { insertArticles } from './articles.js';
import { rebuild, type Touched } from './episodes.js';

type Tx = Transaction<Tables>;

interface KeptMention {
  readonly id: string;
  readonly article: string;
  readonly json: string;
  readonly block: string;
}

/** Whether two lists hold the same mentions, whatever their order. */
function sameMentions(kept: readonly KeptMention[], given: readonly EventMention[]): boolean {
  const jsons = new Map(kept.map(({ id, json }) => [id, json]));
  return jsons.size === given.length && given.every((mention) => jsons.get(mention.id) === JSON.stringify(mention));
}

/** The articles of a batch in runs in which no id comes twice. */
function* distinct(batch: readonly CodedText[]): Generator<CodedText[]> {
  let run = new Map<string, CodedText>();
  for (const coded of batch) {
    if (run.has(coded.article.id)) {
      yield [...run.values()];
      run = new Map();
    }
    run.set(coded.article.id, coded);
  }
  if (run.size > 0) yield [...run.values()];
}

/** What the store holds of the articles of a batch: their texts, and their mentions. */
async function held(tx: Tx, batch: readonly CodedText[]) {
  const ids = batch.map(({ article }) => article.id);
  const texts = await tx.selectFrom('article').select(['id', 'text']).where('id', 'in', ids).execute();
  const known = texts.map(({ id }) => id);
  const mentions: KeptMention[] =
    known.length === 0
      ? []
      : await tx
          .selectFrom('mention')
          .select(['id', 'article', 'json', 'block'])
          .where('article', 'in', known)
          .execute();
  return { texts: new Map(texts.map(({ id, text }) => [id, text])), mentions };
}

/** The blocks that a batch touches: those of the accounts it adds, and those of the mentions that it takes away. */
function touchedBy(
  batch: readonly CodedText[],
  outcomes: readonly Outcome[],
  gone: readonly KeptMention[],
  options: LinkOptions,
): Map<string, Touched> {
  const blocks = new Map<string, Touched>();
  const touch = (block: string, article: string): Touched => {
    const known = blocks.get(block) ?? { added: [], articles: [], anew: false };
    blocks.set(block, known);
    if (known.articles.at(-1) !== article) known.articles.push(article);
    return known;
  };
  for (const [i, coded] of batch.entries()) {
    const { id } = coded.article;
    if (outcomes[i] === 'known') continue;
    // What was linked by way of the mentions that are gone is linked anew.
    for (const { article, block } of gone) if (article === id) touch(block, id).anew = true;
    for (const strand of strandsOf(coded, options)) touch(blockOf(strand), id).added.push(strand);
  }
  return blocks;
}

/** Adds the articles of a batch, no id among them twice, and brings the episodes of every block they touch up to date. */
async function addDistinct(tx: Tx, batch: readonly CodedText[], options: LinkOptions, at: string): Promise<Outcome[]> {
  const { texts, mentions } = await held(tx, batch);
  const changed = batch.flatMap(({ article }) =>
    (texts.get(article.id) ?? article.text) === article.text ? [] : article,
  );
  if (changed[0])
    throw new StoreError(
      'changed',
      `Article ${changed[0].id} is in the store with another text`,
      'Give the new text an id of its own: what has been read stays as it was read.',
      { changed },
    );
  const outcomes = batch.map(({ article, mentions: given }): Outcome => {
    if (!texts.has(article.id)) return 'added';
    const kept = mentions.filter((mention) => mention.article === article.id);
    return sameMentions(kept, given) ? 'known' : 'recoded';
  });
  const of = (outcome: Outcome) => batch.filter((_, i) => outcomes[i] === outcome);
  await insertArticles(tx, of('added'));
  const recoded = of('recoded').map(({ article }) => article.id);
  if (recoded.length > 0) await tx.deleteFrom('mention').where('article', 'in', recoded).execute();
  await rebuild(tx, touchedBy(batch, outcomes, mentions, options), options, at);
  return outcomes;
}

/**
 * Adds the articles of a batch, in its order, and brings the episodes they touch up to date.
 * @param at the moment, for the journal of changes
 */
export async function addBatch(
  tx: Tx,
  batch: readonly CodedText[],
  options: LinkOptions,
  at: Date,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const some of distinct(batch)) outcomes.push(...(await addDistinct(tx, some, options, at.toISOString())));
  return outcomes;
}
