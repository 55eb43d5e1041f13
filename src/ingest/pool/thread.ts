import { Worker, type WorkerOptions } from 'node:worker_threads';
import type { FromThread, ToThread } from './messages.js';

export interface ThreadOptions {
  readonly entry: URL;
  readonly options: WorkerOptions;
  /** Milliseconds that a task may take. */
  readonly limit: number;
}

/** What a thread tells of itself. Tasks are done in the order in which they were given. */
export interface ThreadEvents<R> {
  done(results: readonly R[]): void;
  /** It is gone, with the reason; the first task that it has not done is the one that it failed on. */
  gone(reason: string, wasReady: boolean): void;
}

/** One thread of a pool, watched: it is ended when a task takes too long. */
export class Thread<T, R> {
  readonly #worker: Worker;
  readonly #limit: number;
  readonly #events: ThreadEvents<R>;
  #timer: NodeJS.Timeout | undefined;
  #waiting = 0;
  #ready = false;
  #gone = false;

  constructor({ entry, options, limit }: ThreadOptions, events: ThreadEvents<R>) {
    this.#limit = limit;
    this.#events = events;
    this.#worker = new Worker(entry, options);
    this.#worker.on('message', (message: FromThread<R>) => {
      if (message === 'ready') this.#ready = true;
      else {
        this.#waiting--;
        events.done(message.results);
      }
      this.#watch();
    });
    this.#worker.on('error', (error) => this.#end(error instanceof Error ? error.message : String(error)));
    this.#worker.on('exit', (code) => this.#end(`its thread ended with code ${code}`));
  }

  give(task: ToThread<T>): void {
    this.#waiting++;
    this.#worker.postMessage(task);
    if (this.#waiting === 1) this.#watch();
  }

  async close(): Promise<void> {
    this.#gone = true;
    clearTimeout(this.#timer);
    await this.#worker.terminate();
  }

  /** Starts the clock for the task that is now first. */
  #watch(): void {
    clearTimeout(this.#timer);
    if (!this.#ready || this.#waiting === 0) return;
    this.#timer = setTimeout(() => this.#end(`it took longer than ${this.#limit / 1000} seconds`), this.#limit);
  }

  #end(reason: string): void {
    if (this.#gone) return;
    void this.close();
    this.#events.gone(reason, this.#ready);
  }
}
