import { type WorkerOptions, WorkerProcess } from './worker-process.js';

/** A thing that no worker could do: it ended the worker, or took too long. */
export interface Failed {
  readonly failed: string;
}

export interface PoolOptions extends WorkerOptions {
  /** At most. They are started as there is work for them. */
  readonly workers: number;
}

interface Task<T, R> {
  readonly things: readonly T[];
  readonly settle: (results: readonly (R | Failed)[]) => void;
  readonly fail: (error: Error) => void;
}

interface Member<T, R> {
  readonly worker: WorkerProcess<T, R>;
  /** Given to it and not yet done, in the order in which it does them. */
  readonly tasks: Task<T, R>[];
}

/** Tasks given to a worker at once: the one that it is at, and one so that it need not wait for the next. */
const AHEAD = 2;

/**
 * Workers that do things. One that crashes, or takes too long over a task, is replaced; the things of that task are
 * then done one by one, and the one on which a worker fails again is given back as {@link Failed}.
 */
export class Pool<T, R> {
  readonly #options: PoolOptions;
  readonly #members = new Set<Member<T, R>>();
  readonly #queue: Task<T, R>[] = [];
  #broken: Error | undefined;

  constructor(options: PoolOptions) {
    this.#options = options;
  }

  /**
   * Works on some things, with one result for each.
   * @throws Error where workers cannot even be started
   */
  run(things: readonly T[]): Promise<readonly (R | Failed)[]> {
    return new Promise((settle, fail) => {
      this.#queue.push({ things, settle, fail });
      this.#deal();
    });
  }

  /** The most memory that each of the workers now at work was seen to hold, together. */
  get peakKiB(): number {
    return [...this.#members].reduce((sum, { worker }) => sum + worker.peakKiB, 0);
  }

  /** Ends all workers; what they have not done is not done. */
  async close(): Promise<void> {
    const members = [...this.#members];
    this.#members.clear();
    await Promise.all(members.map(({ worker }) => worker.close()));
  }

  /** Gives out what is queued: first to workers with nothing to do, then to new ones, then ahead. */
  #deal(): void {
    while (this.#queue.length > 0) {
      if (this.#broken) {
        this.#queue.shift()!.fail(this.#broken);
        continue;
      }
      const least = [...this.#members].sort((a, b) => a.tasks.length - b.tasks.length)[0];
      const grows = this.#members.size < this.#options.workers && (!least || least.tasks.length > 0);
      const member = grows ? this.#hire() : least!;
      if (member.tasks.length >= AHEAD) return;
      const task = this.#queue.shift()!;
      member.tasks.push(task);
      member.worker.give(task.things);
    }
  }

  #hire(): Member<T, R> {
    const member: Member<T, R> = {
      tasks: [],
      worker: new WorkerProcess<T, R>(this.#options, {
        done: (results) => {
          member.tasks.shift()?.settle(results);
          this.#deal();
        },
        gone: (reason, wasReady) => this.#replace(member, reason, wasReady),
      }),
    };
    this.#members.add(member);
    return member;
  }

  #replace(member: Member<T, R>, reason: string, wasReady: boolean): void {
    this.#members.delete(member);
    if (!wasReady) this.#broken = new Error(`workers cannot be started: ${reason}`);
    const [suspect, ...innocent] = member.tasks;
    this.#queue.unshift(...innocent);
    if (suspect && this.#broken) suspect.fail(this.#broken);
    else if (suspect && suspect.things.length === 1) suspect.settle([{ failed: reason }]);
    else if (suspect) {
      Promise.all(suspect.things.map((thing) => this.run([thing]))).then(
        (parts) => suspect.settle(parts.flat()),
        suspect.fail,
      );
    }
    this.#deal();
  }
}
