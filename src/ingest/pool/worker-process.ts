import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FromWorker, ToWorker } from './messages.js';

export interface WorkerOptions {
  /** The module that it runs. */
  readonly entry: URL;
  /** What the module is told at its start. */
  readonly args: readonly string[];
  /** Settings of the engine. */
  readonly engine: readonly string[];
  /** Milliseconds that a task may take. */
  readonly limit: number;
}

/** What a worker tells of itself. Tasks are done in the order in which they were given. */
export interface WorkerEvents<R> {
  done(results: readonly R[]): void;
  /** It is gone, with the reason; the first task that it has not done is the one that it failed on. */
  gone(reason: string, wasReady: boolean): void;
}

/**
 * One worker of a pool, watched: it is ended when a task takes too long. It is a process, not a thread, since the library
 * that runs the encoder cannot be loaded by two threads of a process: it crashes, and takes the whole process with it.
 */
export class WorkerProcess<T, R> {
  readonly #process: ChildProcess;
  readonly #limit: number;
  readonly #events: WorkerEvents<R>;
  #timer: NodeJS.Timeout | undefined;
  #waiting = 0;
  #ready = false;
  #gone = false;
  #peakKiB = 0;

  constructor({ entry, args, engine, limit }: WorkerOptions, events: WorkerEvents<R>) {
    this.#limit = limit;
    this.#events = events;
    this.#process = fork(fileURLToPath(entry), args, {
      execArgv: [...process.execArgv, ...engine],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      // In a group of its own, an interrupt at the keyboard does not reach it: that is the pool's to heed.
      detached: true,
    });
    this.#process.on('message', (message: FromWorker<R>) => this.#hear(message));
    this.#process.on('error', (error) => this.#end(error.message));
    this.#process.on('exit', (code, signal) =>
      this.#end(signal ? `its process was ended by ${signal}` : `its process ended with code ${code}`),
    );
  }

  /** The most memory that it was seen to hold. */
  get peakKiB(): number {
    return this.#peakKiB;
  }

  give(task: ToWorker<T>): void {
    this.#waiting++;
    // Where it is gone already, its end tells so.
    this.#process.send(task, () => undefined);
    if (this.#waiting === 1) this.#watch();
  }

  async close(): Promise<void> {
    this.#gone = true;
    clearTimeout(this.#timer);
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, 'exit');
    if (this.#process.kill('SIGKILL')) await ended;
  }

  #hear(message: FromWorker<R>): void {
    if (this.#gone) return;
    if (message !== 'ready' && 'failed' in message) {
      this.#end(message.failed);
      return;
    }
    if (message === 'ready') this.#ready = true;
    else {
      this.#waiting--;
      this.#peakKiB = message.peakKiB;
      this.#events.done(message.results);
    }
    this.#watch();
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
