import { type Quarantined, type Reading, type ReadOptions, readArticles, type Source } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { type Article, METADATA } from '../record/types.js';
import { type Outcome, type Store, StoreError } from '../store/index.js';
import { type Coded, codeOne } from './code-one.js';

export interface IngestOptions extends ReadOptions {
  /** Told after every piece of input: what became of it. */
  readonly onDone?: (outcome: Outcome | 'quarantined') => void;
  /** Told of every piece that could not be read or kept. */
  readonly onQuarantined?: (piece: Quarantined) => void;
}

/** What a run did, in pieces of input. */
export type Summary = Readonly<Record<Outcome | 'quarantined', number>> & {
  /** Mentions of the articles added or coded anew. */
  readonly mentions: number;
  /** Articles among those added that are in another language than English: kept, not coded. */
  readonly uncoded: number;
};

/** Articles that are written together: large enough to spare the disk, small enough that a kill costs little. */
const BATCH = 32;

/**
 * From inputs to the record: reads, codes, and keeps articles, batch by batch. Every batch is kept whole or not at all,
 * and articles that the record already holds as this coder reads them are passed over, so that a run that was killed is
 * resumed by starting it again. What cannot be read is kept with its reason, and the run goes on.
 */
export async function ingest(
  inputs: readonly string[],
  coder: Coder,
  store: Store,
  options: IngestOptions = {},
): Promise<Summary> {
  const summary = { added: 0, known: 0, recoded: 0, quarantined: 0, mentions: 0, uncoded: 0 };
  const tell = (outcome: Outcome | 'quarantined', mentions = 0) => {
    summary[outcome]++;
    if (outcome !== 'known') summary.mentions += mentions;
    options.onDone?.(outcome);
  };
  const refuse = async (pieces: readonly Quarantined[]) => {
    if (pieces.length > 0) await store.quarantine.keep(pieces);
    for (const piece of pieces) {
      options.onQuarantined?.(piece);
      tell('quarantined');
    }
  };
  for await (const readings of batches(readArticles(inputs, options), BATCH)) {
    const coded: Sourced[] = [];
    const refused: Quarantined[] = [];
    for (const reading of readings) {
      if ('quarantined' in reading) refused.push(reading.quarantined);
      else if (await isKept(store, reading.article, coder.version)) tell('known');
      else {
        const result = codeOne(reading, coder);
        if ('quarantined' in result) refused.push(result.quarantined);
        else coded.push({ ...result, source: reading.source });
      }
    }
    const kept = await keep(store, coded);
    for (const [i, outcome] of kept.outcomes) {
      tell(outcome, coded[i]!.mentions.length);
      if (outcome === 'added' && coded[i]!.uncoded !== undefined) summary.uncoded++;
    }
    await refuse([...refused, ...kept.refused]);
  }
  return summary;
}

type Sourced = Coded & { readonly source: Source };

async function* batches(readings: AsyncIterable<Reading>, size: number): AsyncGenerator<Reading[]> {
  let batch: Reading[] = [];
  for await (const reading of readings) {
    batch.push(reading);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** Whether the record holds just this article, and mentions that this version of the coder read in it. */
async function isKept(store: Store, article: Article, version: string): Promise<boolean> {
  const kept = await store.article(article.id);
  if (!kept || !sameArticle(kept, article)) return false;
  const mentions = await store.mentionsIn(article.id);
  return mentions.length > 0 && mentions.every(({ coder }) => coder === version);
}

function sameArticle(a: Article, b: Article): boolean {
  return (['text', ...METADATA] as const).every((part) => a[part] === b[part]);
}

/** Keeps a batch; where an article of it cannot be kept, the others are, one by one. */
async function keep(
  store: Store,
  coded: readonly Sourced[],
): Promise<{ outcomes: ReadonlyMap<number, Outcome>; refused: Quarantined[] }> {
  try {
    return { outcomes: new Map((await store.add(coded)).entries()), refused: [] };
  } catch (error) {
    if (!isChanged(error)) throw error;
  }
  const outcomes = new Map<number, Outcome>();
  const refused: Quarantined[] = [];
  for (const [i, one] of coded.entries()) {
    try {
      outcomes.set(i, (await store.add([one]))[0]!);
    } catch (error) {
      if (!isChanged(error)) throw error;
      refused.push({ source: one.source, reason: error.message, remedy: error.remedy, raw: one.article.text });
    }
  }
  return { outcomes, refused };
}

function isChanged(error: unknown): error is StoreError {
  return error instanceof StoreError && error.fault === 'changed';
}
