import type { Item, Overrides, Quarantined } from '../article/index.js';
import type { Outcome, RunFigures, Stopped, Store } from '../store/index.js';
import type { Crews } from './crew.js';
import type { Entry } from './entry.js';
import { NOTHING } from './figures.js';
import { batches } from './flow/batches.js';
import { until } from './flow/until.js';
import { hireFor } from './hire.js';
import { keep } from './keep.js';
import { readAll } from './reading.js';

export interface IngestOptions {
  /** Metadata that the caller fixes for every article; the crews must have been made with the same. */
  readonly overrides?: Overrides;
  /** What the items come from, for the log of runs. */
  readonly inputs?: readonly string[];
  /** Ends the run: what is in hand is finished and kept, and nothing more is taken. */
  readonly signal?: AbortSignal | undefined;
  /** Told of every article that has been kept, or could not be: what became of it. */
  readonly onDone?: (outcome: Outcome | 'quarantined') => void;
  /** Told of every piece that could not be read or kept. */
  readonly onQuarantined?: (piece: Quarantined) => void;
}

/** What a run did. */
export interface Summary extends RunFigures {
  /** Number of the run in the log. */
  readonly run: number;
  readonly stopped: Stopped;
  readonly seconds: number;
}

/**
 * What is written together: so much that the disk is spared, and so little, in number and in time, that a kill costs
 * little.
 */
const BATCH = { articles: 256, pieces: 2000, wait: 1000 };

const isFull = (batch: readonly Entry[]) =>
  batch.length >= BATCH.pieces || batch.reduce((sum, { articles }) => sum + articles.length, 0) >= BATCH.articles;

/**
 * From pieces of input to the record: they are read and coded by a crew, and kept in their order, batch by batch. Every
 * batch is kept whole or not at all, with the pieces that it was made of, and those that the record already holds as this
 * coder reads them are passed over unread: a run that was stopped or killed is resumed by starting it again. What cannot
 * be read is kept with its reason, and the run goes on. The outcome depends on the input alone, not on the crew.
 */
export async function ingest(
  items: AsyncIterable<Item>,
  crews: Crews,
  store: Store,
  options: IngestOptions = {},
): Promise<Summary> {
  const { overrides = {}, inputs = [], signal } = options;
  const began = Date.now();
  const { crew, all } = await hireFor(until(items, signal), crews);
  let figures: RunFigures = NOTHING;
  let stopped: Stopped = 'failed';
  try {
    const start = { started: new Date(began).toISOString(), coder: crews.version, workers: crew.workers, inputs };
    const number = await store.runs.begin(start);
    try {
      const entries = readAll(all, crew, store, { overrides, version: crews.version });
      for await (const batch of batches(entries, { full: isFull, wait: BATCH.wait })) {
        const kept = await keep(store, batch, { number, figures });
        figures = kept.figures;
        tell(kept, options);
      }
      stopped = signal?.aborted ? 'interrupted' : 'done';
    } finally {
      const peakMiB = Math.round((process.resourceUsage().maxRSS + crew.peakKiB) / 1024);
      await store.runs.end(number, { figures, ended: new Date().toISOString(), stopped, peakMiB });
    }
    return { run: number, ...figures, stopped, seconds: (Date.now() - began) / 1000 };
  } finally {
    await crew.close();
  }
}

function tell(
  { entries, outcomes }: { readonly entries: readonly Entry[]; readonly outcomes: readonly Outcome[] },
  { onDone, onQuarantined }: IngestOptions,
): void {
  for (const outcome of outcomes) onDone?.(outcome);
  for (const { known, refused } of entries) {
    for (let i = 0; i < known; i++) onDone?.('known');
    for (const piece of refused) {
      onQuarantined?.(piece);
      onDone?.('quarantined');
    }
  }
}
