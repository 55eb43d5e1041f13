import type { Run } from '../../store/index.js';
import { storeOption, withRecord } from '../record-store.js';
import { clean } from '../terminal/clean.js';
import { print, printJson } from '../terminal/io.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Each run that read articles into the record, the latest first: when, how it ended, its figures, and from what. A run
without an end goes on, or was killed.

Examples:
  $ demarche runs
  $ demarche runs --json | jq 'select(.quarantined > 0)'`;

export const define: Define = (command, io) =>
  void command
    .addOption(storeOption)
    .option('--json', 'one run a line, as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) =>
      withRecord(options.store, io, async (store) => {
        const runs = await store.runs.list();
        if (options.json) return printJson(io, ...runs.map((run) => ({ ...run, articlesPerSecond: rateOf(run) })));
        if (runs.length === 0) print(io, 'No run has read articles into this record.');
        for (const run of runs) print(io, ...linesOf(run));
      }),
    );

const secondsOf = ({ started, ended }: Run) =>
  ended === undefined ? undefined : (Date.parse(ended) - Date.parse(started)) / 1000;

/** Articles a second, of a run that has ended. */
function rateOf(run: Run): number | undefined {
  const seconds = secondsOf(run);
  const { added, known, recoded, quarantined } = run;
  return seconds ? Math.round((10 * (added + known + recoded + quarantined)) / seconds) / 10 : undefined;
}

function linesOf(run: Run): string[] {
  const { number, started, stopped, added, known, recoded, otherLanguage, quarantined, mentions } = run;
  const seconds = secondsOf(run);
  const when = started.slice(0, 19).replace('T', ' ');
  const how = seconds === undefined ? 'no end noted' : `${stopped} in ${seconds.toFixed(1)} s`;
  const figures = [
    `${added} added`,
    ...(otherLanguage ? [`${otherLanguage} not English`] : []),
    ...(recoded ? [`${recoded} coded anew`] : []),
    ...(known ? [`${known} known`] : []),
    ...(quarantined ? [`${quarantined} in quarantine`] : []),
    `${mentions} mentions`,
  ];
  const cost = [
    `${run.pieces} pieces`,
    `${(run.bytes / 2 ** 20).toFixed(1)} MiB`,
    ...(seconds ? [`${rateOf(run)} articles a second`] : []),
    `${run.workers || 'no'} ${run.workers === 1 ? 'worker' : 'workers'}`,
    ...(run.peakMiB === undefined ? [] : [`${run.peakMiB} MiB at most`]),
    `coder ${run.coder}`,
  ];
  return [
    `${number}  ${when} UTC  ${how}`,
    `    ${figures.join(', ')}`,
    `    ${cost.join(', ')}`,
    `    from ${clean(run.inputs.join(' '))}`,
  ];
}
