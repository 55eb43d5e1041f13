import { INPUTS_HELP, outletOption, publishedOption } from '../inputs.js';
import { storeOption, withStore } from '../record-store.js';
import { exitOf, summaryLines, watched, workersOption } from '../run-ingest.js';
import { slowCrew } from '../slow-crew.js';
import { print, printJson } from '../terminal/io.js';
import { allowPrivateOption, contactOption, type WebOptions, withWeb } from '../web.js';
import type { Define } from './index.js';

interface Options extends WebOptions {
  readonly published?: string;
  readonly outlet?: string;
  readonly store?: string;
  readonly workers?: number;
  readonly json?: boolean;
}

const EXAMPLES = `
An address that begins with http:// or https:// is fetched: a page, or all that a feed leads to (demarche watch follows one).

Adding an article twice changes nothing. A run that was killed is resumed by starting it again; Ctrl-C ends it when what
is in hand is kept (exit code 130). What cannot be read is kept in quarantine with the reason (demarche quarantine), and
the exit code is 3. demarche runs lists the runs with their figures.

Examples:
  $ demarche add examples
  $ demarche add --published 2012-05-29 --outlet "Ahram Online" dispatch.txt
  $ demarche add --workers 4 archive/
  $ demarche add crawl.warc.gz dump.csv pages.zip
  $ demarche add https://example.org/world/2012/05/29/talks.html
  $ curl -s https://example.org/news.jsonl.gz | demarche add -`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<inputs...>', 'files, folders, addresses of pages or feeds, or -')
    .addOption(publishedOption)
    .addOption(outletOption)
    .addOption(workersOption)
    .addOption(contactOption)
    .addOption(allowPrivateOption)
    .addOption(storeOption)
    .option('--json', 'the summary as JSON')
    .addHelpText('after', INPUTS_HELP + EXAMPLES)
    .action(async (inputs: string[], { published, outlet, workers, ...options }: Options) => {
      const [{ crews }, { ingest }, { inputItems, sizeOfInputs }, { isWebAddress }] = await Promise.all([
        import('../../ingest/crew.js'),
        import('../../ingest/ingest.js'),
        import('../input-items.js'),
        import('../../fetch/index.js'),
      ]);
      const overrides = { published, outlet };
      const bytes = await sizeOfInputs(inputs);
      const crew = inputs.every(isWebAddress) ? await slowCrew(overrides) : crews(overrides, { workers });
      await withStore(options.store, io, async (store) => {
        const summary = await withWeb(options, io, (client) =>
          watched(io, bytes, ({ onBytes, ...watch }) =>
            ingest(inputItems(inputs, { stdin: io.stdin, onBytes }, client, watch.signal), crew, store, {
              overrides,
              inputs,
              ...watch,
            }),
          ),
        );
        done(exitOf(summary));
        if (options.json) printJson(io, { store: store.location, ...summary });
        else print(io, ...summaryLines(summary, store.location));
      });
    });
