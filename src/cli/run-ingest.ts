import { Option } from 'commander';
import type { Quarantined } from '../article/index.js';
import type { IngestOptions, Summary } from '../ingest/ingest.js';
import { EXIT, type ExitCode, UserError } from './exit.js';
import { noteQuarantined } from './inputs.js';
import { interruptible } from './terminal/interrupt.js';
import type { IO } from './terminal/io.js';
import { RunProgress } from './terminal/run-progress.js';

export const workersOption = new Option(
  '--workers <n>',
  'processes that read and code (default: one for each core)',
).argParser((value: string) => {
  if (/^[1-9]\d{0,2}$/.test(value)) return Number(value);
  throw new UserError(`--workers ${value} is no number of processes`, 'Write 1, 2, 3 and so on.', EXIT.usage);
});

/** What a run is told of, so that its progress shows, and it can be stopped. */
export type Watched = Required<Pick<IngestOptions, 'onDone' | 'onQuarantined'>> & {
  readonly signal: AbortSignal;
  readonly onBytes: (bytes: number) => void;
};

/**
 * Does a run with its progress on standard error, ended early where the user asks for it.
 * @param bytes of the input, where they are known
 */
export async function watched<T>(io: IO, bytes: number | undefined, run: (watch: Watched) => Promise<T>): Promise<T> {
  const progress = new RunProgress(io, bytes);
  try {
    return await interruptible(io, (signal) =>
      run({
        signal,
        onBytes: (count) => progress.read(count),
        onDone: (outcome) => progress.step(outcome === 'quarantined'),
        onQuarantined: (piece: Quarantined) => {
          progress.hide();
          noteQuarantined(io, piece);
        },
      }),
    );
  } finally {
    progress.end();
  }
}

/** The exit code that a run ends with. */
export function exitOf({ stopped, quarantined }: Summary): ExitCode {
  return stopped === 'interrupted' ? EXIT.interrupted : quarantined > 0 ? EXIT.incomplete : EXIT.ok;
}

const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`;

/** What a run did, in a sentence or two. */
export function summaryLines(summary: Summary, location: string): string[] {
  const { added, known, recoded, quarantined, mentions, otherLanguage, stopped } = summary;
  const parts = [
    `${articles(added)} added`,
    ...(otherLanguage ? [`${otherLanguage} of them in another language than English, not coded`] : []),
    ...(recoded ? [`${recoded} coded anew`] : []),
    ...(known ? [`${known} already known`] : []),
    ...(quarantined ? [`${quarantined} could not be read`] : []),
  ];
  return [
    `${parts.join(', ')}; ${mentions} mentions read. The record is in ${location}.`,
    ...(stopped === 'interrupted'
      ? ['Stopped before the end. Start the same command again to go on: what is kept is passed over.']
      : []),
  ];
}
