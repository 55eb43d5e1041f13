import type { Article, EventMention, TextSpan } from '../record/types.js';
import type { FieldChange, FieldValue, Review, Store, Verdict } from '../store/index.js';
import { isField, misfit, sameValue, valueRead } from './fields.js';

/** What a reviewer says of one mention. */
export interface Decision {
  readonly mention: string;
  readonly reviewer: string;
  readonly verdict: Verdict;
  readonly corrections?: readonly Correction[] | undefined;
  readonly note?: string | undefined;
}

export interface Correction {
  readonly field: string;
  readonly value: FieldValue;
  /** The words it was selected from. */
  readonly span?: TextSpan | undefined;
}

/** A decision that cannot be kept. */
export class ReviewError extends Error {
  readonly fault: 'not found' | 'invalid';
  readonly remedy: string;

  constructor(fault: ReviewError['fault'], message: string, remedy: string) {
    super(message);
    this.name = 'ReviewError';
    this.fault = fault;
    this.remedy = remedy;
  }
}

function changeOf({ field, value, span }: Correction, mention: EventMention, article: Article): FieldChange {
  if (!isField(field))
    throw new ReviewError('invalid', `A mention has no field ${field}`, 'The codebook names its fields.');
  const wrong = misfit(field, value);
  if (wrong !== undefined)
    throw new ReviewError('invalid', `"${field}" ${wrong}`, 'The codebook says what fields hold.');
  if (span && !(span[0] < span[1] && span[1] <= article.text.length))
    throw new ReviewError(
      'invalid',
      `The words for "${field}" are not in the text: ${span.join('–')} of ${article.text.length}`,
      'Give UTF-16 offsets of a stretch of the article.',
    );
  return { field, before: valueRead(mention, field), after: value, ...(span ? { span } : {}) };
}

/**
 * Keeps what a reviewer decides, or an adjudicator between reviewers. The reading of the coder stays as it is: the log
 * holds it with every decision.
 * @throws ReviewError where there is no such mention or what is decided makes no sense
 */
export async function decide(
  store: Store,
  { mention: id, reviewer, verdict, corrections = [], note }: Decision,
  kind: 'decision' | 'adjudication',
  now: Date,
): Promise<Review> {
  const mention = await store.mention(id);
  const article = mention && (await store.article(mention.article));
  if (!mention || !article) throw new ReviewError('not found', `There is no mention ${id}`, 'Ask for the queue anew.');
  const changes = corrections.map((correction) => changeOf(correction, mention, article));
  const changing = changes.filter(({ before, after }) => !sameValue(before, after));
  if (verdict === 'corrected' && changing.length === 0)
    throw new ReviewError('invalid', 'Nothing is corrected', 'Give a field another value, or the verdict right.');
  if (verdict !== 'corrected' && changes.length > 0)
    throw new ReviewError('invalid', `The verdict ${verdict} takes no corrections`, 'Give the verdict corrected.');
  const twice = changes.find(({ field }, i) => changes.findIndex((other) => other.field === field) !== i);
  if (twice) throw new ReviewError('invalid', `"${twice.field}" is corrected twice`, 'Give each field once.');
  return store.reviews.add({
    kind,
    at: now.toISOString(),
    reading: mention,
    reviewer,
    verdict,
    changes: changing,
    ...(note === undefined ? {} : { note }),
  });
}

/**
 * Takes back the last standing entry of a reviewer, or the one on one mention, by an entry that says so.
 * @throws ReviewError where there is none
 */
export async function undo(store: Store, reviewer: string, mention: string | undefined, now: Date): Promise<Review> {
  const own = await store.reviews.log({
    reviewer,
    standing: true,
    ...(mention === undefined ? {} : { mentions: [mention] }),
  });
  const last = own.at(-1);
  if (!last)
    throw new ReviewError('not found', `There is nothing of ${reviewer} to take back`, 'The log shows what stands.');
  return store.reviews.add({
    kind: 'undo',
    at: now.toISOString(),
    reading: last.reading,
    reviewer,
    changes: last.changes.map(({ field, before, after }) => ({ field, before: after, after: before })),
    undoes: last.number,
  });
}
