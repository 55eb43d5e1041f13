import type { Readable } from 'node:stream';

/** Where text goes: what of a writable stream the commands use. */
export interface Out {
  write(text: string | Uint8Array): unknown;
  /** Where a stream says that it has caught up; one without never falls behind. */
  once?(event: 'drain', then: () => void): unknown;
  readonly isTTY?: boolean;
  readonly columns?: number;
}

/** What a run of the program reads from and writes to. */
export interface IO {
  readonly stdin: Readable;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Writes lines to standard output. */
export function print(io: IO, ...lines: readonly string[]): void {
  for (const line of lines) io.stdout.write(`${line}\n`);
}

/** Writes values to standard output as JSON Lines. */
export function printJson(io: IO, ...values: readonly unknown[]): void {
  for (const value of values) io.stdout.write(`${JSON.stringify(value)}\n`);
}

/** Writes lines to standard error. */
export function note(io: IO, ...lines: readonly string[]): void {
  for (const line of lines) io.stderr.write(`${line}\n`);
}
