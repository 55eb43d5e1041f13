import type { IO } from './io.js';
import { duration } from './progress.js';

const LINE_EVERY_MS = 200;
const LOG_EVERY_MS = 30_000;

/**
 * How far a run has come, on standard error: a line that changes on a terminal, else a line in the log every thirty
 * seconds.
 */
export class RunProgress {
  readonly #io: IO;
  readonly #total: number | undefined;
  readonly #now: () => number;
  readonly #start: number;
  readonly #timer: NodeJS.Timeout;
  #told: number;
  #shown = false;
  #done = 0;
  #failed = 0;
  #bytes = 0;

  /** @param total bytes of the input, where they are known */
  constructor(io: IO, total: number | undefined, now: () => number = Date.now) {
    this.#io = io;
    this.#total = total;
    this.#now = now;
    this.#start = now();
    this.#told = this.#start;
    this.#timer = setInterval(() => this.#tell(), LINE_EVERY_MS).unref();
  }

  /** An article is kept, or could not be. */
  step(failed: boolean): void {
    this.#done++;
    if (failed) this.#failed++;
    this.#tell();
  }

  /** Some bytes of the input have been read. */
  read(bytes: number): void {
    this.#bytes += bytes;
  }

  /** Takes the line away, to be shown again with the next step. */
  hide(): void {
    if (this.#shown) this.#io.stderr.write('\r\u001b[K');
    this.#shown = false;
  }

  end(): void {
    clearInterval(this.#timer);
    this.hide();
  }

  /** How many, how many a second, how many failed, how much of the input has been read, and how long it will still take. */
  get line(): string {
    const seconds = (this.#now() - this.#start) / 1000;
    const rate = seconds > 0 ? this.#done / seconds : 0;
    const failed = this.#failed > 0 ? `, ${this.#failed} could not be read` : '';
    return `${this.#done} articles, ${rate.toFixed(1)} a second${failed}${this.#share(seconds)}`;
  }

  #share(seconds: number): string {
    if (!this.#total || this.#bytes === 0) return '';
    const share = Math.min(1, this.#bytes / this.#total);
    return `, ${Math.floor(100 * share)} % of the input, ${duration((seconds * (1 - share)) / share)} left`;
  }

  #tell(): void {
    const at = this.#now();
    const onTerminal = this.#io.stderr.isTTY === true;
    if (at - this.#told < (onTerminal ? LINE_EVERY_MS : LOG_EVERY_MS)) return;
    this.#told = at;
    this.#shown = onTerminal;
    this.#io.stderr.write(onTerminal ? `\r\u001b[K${this.line}` : `demarche: ${this.line}\n`);
  }
}
