import { INPUTS_HELP, outletOption, publishedOption } from '../inputs.js';
import { storeOption, withStore } from '../record-store.js';
import { exitOf, summaryLines, watched, workersOption } from '../run-ingest.js';
import { print, printJson } from '../terminal/io.js';
import type { Define } from './index.js';

interface Options {
  readonly published?: string;
  readonly outlet?: string;
  readonly store?: string;
  readonly workers?: number;
  readonly json?: boolean;
}

const EXAMPLES = `
Adding an article twice changes nothing. A run that was killed is resumed by starting it again; Ctrl-C ends it when what
is in hand is kept (exit code 130). What cannot be read is kept in quarantine with the reason (demarche quarantine), and
the exit code is 3. demarche runs lists the runs with their figures.

Examples:
  $ demarche add examples
  $ demarche add --published 2012-05-29 --outlet "Ahram Online" dispatch.txt
  $ demarche add --workers 4 archive/
  $ demarche add crawl.warc.gz dump.csv pages.zip
  $ curl -s https://example.org/news.jsonl.gz | demarche add -`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<inputs...>', 'files, folders, or -')
    .addOption(publishedOption)
    .addOption(outletOption)
    .addOption(workersOption)
    .addOption(storeOption)
    .option('--json', 'the summary as JSON')
    .addHelpText('after', INPUTS_HELP + EXAMPLES)
    .action(async (inputs: string[], { published, outlet, workers, ...options }: Options) => {
      const [{ inputBytes, pieces }, { crews }, { ingest }] = await Promise.all([
        import('../../article/index.js'),
        import('../../ingest/crew.js'),
        import('../../ingest/ingest.js'),
      ]);
      const overrides = { published, outlet };
      const bytes = await inputBytes(inputs);
      await withStore(options.store, io, async (store) => {
        const summary = await watched(io, bytes, ({ onBytes, ...watch }) =>
          ingest(pieces(inputs, { stdin: io.stdin, onBytes }), crews(overrides, { workers }), store, {
            overrides,
            inputs,
            ...watch,
          }),
        );
        done(exitOf(summary));
        if (options.json) printJson(io, { store: store.location, ...summary });
        else print(io, ...summaryLines(summary, store.location));
      });
    });
