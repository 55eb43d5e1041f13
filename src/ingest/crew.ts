import { availableParallelism } from 'node:os';
import type { Overrides, Piece } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { CODER_VERSION } from '../coding/version.js';
import { leaveCoresToThreads } from './pool/full-cores.js';
import { type Failed, Pool } from './pool/pool.js';
import { eachInTurn, type Worked, workOn } from './work.js';

/** Those who read and code. */
export interface Crew {
  /** Threads beside the writer's own. */
  readonly workers: number;
  /** Works on some pieces of input; one result for each. */
  work(pieces: readonly Piece[]): Promise<readonly (Worked | Failed)[]>;
  close(): Promise<void>;
}

/** Gives a run its crew. */
export interface Crews {
  /** Version of the coder that they work with. */
  readonly version: string;
  /** @param little whether there is so little to do that other threads are not worth their start */
  hire(little: boolean): Promise<Crew>;
}

/** Milliseconds that the reading of one piece may take; a page of 16 MB takes a few seconds. */
const LIMIT = 60_000;

/** MiB of heap that a thread may have: the language layer takes 200, and a large page some hundreds. */
const HEAP = 2048;

/** A crew that works in the writer's own thread. */
export function ownThread(coder: Coder, overrides: Overrides): Crew {
  return {
    workers: 0,
    work: (pieces) => eachInTurn(pieces, (piece) => workOn(piece, overrides, coder)),
    close: async () => undefined,
  };
}

/** What a thread is told at its start. */
export interface ThreadData {
  readonly overrides: Overrides;
}

export interface ThreadSettings {
  /** How many; all cores where not given. */
  readonly workers?: number | undefined;
  readonly limit?: number;
  /** The module that the threads run. */
  readonly entry?: URL;
}

/** A crew of threads. */
export function threads(overrides: Overrides, settings: ThreadSettings = {}): Crew {
  const { workers = availableParallelism(), limit = LIMIT } = settings;
  const data: ThreadData = { overrides };
  if (workers >= availableParallelism()) leaveCoresToThreads();
  const pool = new Pool<Piece, Worked>({
    entry: settings.entry ?? new URL('./worker.js', import.meta.url),
    options: { workerData: data, resourceLimits: { maxOldGenerationSizeMb: HEAP } },
    limit,
    threads: workers,
  });
  return { workers, work: (pieces) => pool.run(pieces), close: () => pool.close() };
}

/**
 * The crews of the program itself: threads, unless there is little to do.
 * @param overrides metadata that the caller fixes for every article
 */
export function crews(overrides: Overrides, settings: ThreadSettings = {}): Crews {
  return {
    version: CODER_VERSION,
    async hire(little) {
      if (!little) return threads(overrides, settings);
      const { createCoder } = await import('../coding/index.js');
      return ownThread(await createCoder(), overrides);
    },
  };
}
