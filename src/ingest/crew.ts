import { availableParallelism } from 'node:os';
import type { Overrides, Piece } from '../article/index.js';
import type { Coder } from '../coding/index.js';
import { CODER_VERSION } from '../coding/version.js';
import { ALL_CORES, BOUNDED } from './pool/engine.js';
import { type Failed, Pool } from './pool/pool.js';
import { eachInTurn, type Worked, workOn } from './work.js';

/** Those who read and code. */
export interface Crew {
  /** Processes beside the writer's own. */
  readonly workers: number;
  /** The most memory that those processes were seen to hold, together. */
  readonly peakKiB: number;
  /** Works on some pieces of input; one result for each. */
  work(pieces: readonly Piece[]): Promise<readonly (Worked | Failed)[]>;
  close(): Promise<void>;
}

/** Gives a run its crew. */
export interface Crews {
  /** Version of the coder that they work with. */
  readonly version: string;
  /** @param little whether there is so little to do that other processes are not worth their start */
  hire(little: boolean): Promise<Crew>;
}

/** Milliseconds that the reading of one piece may take; a page of 16 MB takes a few seconds. */
const LIMIT = 60_000;

/** A crew that works in the writer's own process. */
export function ownProcess(coder: Coder, overrides: Overrides): Crew {
  return {
    workers: 0,
    peakKiB: 0,
    work: (pieces) => eachInTurn(pieces, (piece) => workOn(piece, overrides, coder)),
    close: async () => undefined,
  };
}

export interface ProcessSettings {
  /** How many; as many as there are cores where not given. */
  readonly workers?: number | undefined;
  readonly limit?: number;
  /** The module that they run. */
  readonly entry?: URL;
}

/** A crew of processes. */
export function processes(overrides: Overrides, settings: ProcessSettings = {}): Crew {
  const { workers = availableParallelism(), limit = LIMIT } = settings;
  const pool = new Pool<Piece, Worked>({
    entry: settings.entry ?? new URL('./worker.js', import.meta.url),
    args: [JSON.stringify(overrides)],
    engine: workers >= availableParallelism() ? ALL_CORES : BOUNDED,
    limit,
    workers,
  });
  return {
    workers,
    get peakKiB() {
      return pool.peakKiB;
    },
    work: (pieces) => pool.run(pieces),
    close: () => pool.close(),
  };
}

/**
 * The crews of the program itself: processes, unless there is little to do.
 * @param overrides metadata that the caller fixes for every article
 */
export function crews(overrides: Overrides, settings: ProcessSettings = {}): Crews {
  return {
    version: CODER_VERSION,
    async hire(little) {
      if (!little) return processes(overrides, settings);
      const { createCoder } = await import('../coding/index.js');
      return ownProcess(await createCoder(), overrides);
    },
  };
}
