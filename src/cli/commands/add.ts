import type { Summary } from '../../ingest/ingest.js';
import { EXIT } from '../exit.js';
import { INPUTS_HELP, noteQuarantined, outletOption, publishedOption } from '../inputs.js';
import { storeOption, withStore } from '../record-store.js';
import { print, printJson } from '../terminal/io.js';
import { Progress } from '../terminal/progress.js';
import type { Define } from './index.js';

interface Options {
  readonly published?: string;
  readonly outlet?: string;
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Adding an article twice changes nothing. A run that was killed is resumed by starting it again. What cannot be read is
kept in quarantine with the reason (demarche status lists it), and the exit code is 3.

Examples:
  $ demarche add examples
  $ demarche add --published 2012-05-29 --outlet "Ahram Online" dispatch.txt
  $ demarche add crawl.warc.gz dump.csv pages.zip
  $ curl -s https://example.org/news.jsonl.gz | demarche add -`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<inputs...>', 'files, folders, or -')
    .addOption(publishedOption)
    .addOption(outletOption)
    .addOption(storeOption)
    .option('--json', 'the summary as JSON')
    .addHelpText('after', INPUTS_HELP + EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      const [{ countArticles }, { createCoder }, { ingest }] = await Promise.all([
        import('../../article/index.js'),
        import('../../coding/index.js'),
        import('../../ingest/ingest.js'),
      ]);
      await withStore(options.store, io, async (store) => {
        const progress = new Progress(io, 'articles', await countArticles(inputs));
        const summary = await ingest(inputs, await createCoder(), store, {
          published: options.published,
          outlet: options.outlet,
          stdin: io.stdin,
          onDone: () => progress.step(),
          onQuarantined: (piece) => {
            progress.end();
            noteQuarantined(io, piece);
          },
        }).finally(() => progress.end());
        if (summary.quarantined > 0) done(EXIT.incomplete);
        if (options.json) printJson(io, { store: store.location, ...summary });
        else print(io, summaryLine(summary, store.location));
      });
    });

function summaryLine({ added, known, recoded, quarantined, mentions, uncoded }: Summary, location: string): string {
  const articles = (count: number) => `${count} ${count === 1 ? 'article' : 'articles'}`;
  const parts = [
    `${articles(added)} added`,
    ...(uncoded ? [`${uncoded} of them in another language than English, not coded`] : []),
    ...(recoded ? [`${recoded} coded anew`] : []),
    ...(known ? [`${known} already known`] : []),
    ...(quarantined ? [`${quarantined} could not be read`] : []),
  ];
  return `${parts.join(', ')}; ${mentions} mentions read. The record is in ${location}.`;
}
