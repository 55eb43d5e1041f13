import type { IO } from './io.js';

const EVERY_MS = 200;

/** A line on standard error that tells how far a long run has come; nothing where standard error is no terminal. */
export class Progress {
  readonly #io: IO;
  readonly #what: string;
  readonly #total: number | undefined;
  readonly #now: () => number;
  readonly #start: number;
  #shown = 0;
  #done = 0;

  constructor(io: IO, what: string, total?: number, now: () => number = Date.now) {
    this.#io = io;
    this.#what = what;
    this.#total = total;
    this.#now = now;
    this.#start = now();
  }

  /** One more is done. */
  step(): void {
    this.#done++;
    const at = this.#now();
    if (!this.#io.stderr.isTTY || at - this.#shown < EVERY_MS) return;
    this.#shown = at;
    this.#io.stderr.write(`\r\u001b[K${this.line}`);
  }

  /** Takes the line away. */
  end(): void {
    if (this.#shown > 0) this.#io.stderr.write('\r\u001b[K');
  }

  /** How many of how many, how many a second, and how long it will still take. */
  get line(): string {
    const seconds = (this.#now() - this.#start) / 1000;
    const rate = seconds > 0 ? this.#done / seconds : 0;
    const total = this.#total === undefined ? '' : ` of ${this.#total}`;
    const left = this.#total === undefined || rate === 0 ? '' : `, ${duration((this.#total - this.#done) / rate)} left`;
    return `${this.#done}${total} ${this.#what}, ${rate.toFixed(1)} a second${left}`;
  }
}

/** Seconds as a person says them. */
export function duration(seconds: number): string {
  const s = Math.max(0, Math.ceil(seconds));
  return s < 60
    ? `${s} s`
    : s < 3600
      ? `${Math.floor(s / 60)} min ${s % 60} s`
      : `${Math.floor(s / 3600)} h ${Math.floor((s % 3600) / 60)} min`;
}
