import type { Item, Quarantined } from '../../article/index.js';
import type { WatchEvent } from '../../watch/events.js';
import { duration } from '../duration.js';
import { EXIT, UserError } from '../exit.js';
import { noteQuarantined } from '../inputs.js';
import { storeOption, withStore } from '../record-store.js';
import { eventLines } from '../show/event.js';
import { slowCrew } from '../slow-crew.js';
import { interruptible } from '../terminal/interrupt.js';
import { note, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf } from '../terminal/style.js';
import { allowPrivateOption, contactOption, type WebOptions, withWeb } from '../web.js';
import type { Define } from './index.js';

interface Options extends WebOptions {
  readonly every: number;
  readonly once?: boolean;
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Looks at feeds (RSS, Atom, RDF, JSON Feed) again and again, reads what is new in them, from its page where the feed holds
no more than its beginning, and tells what changed in the record: new engagements, and those left in another state, with
the words that tell of it. A feed that cannot be had is tried again, later every time. What has been read is remembered
in the record, so that watching can be stopped (Ctrl-C) and started again at any time. Hosts are asked slowly, and as
their robots.txt allows.

Examples:
  $ demarche watch https://example.org/world/rss.xml
  $ demarche watch --every 1h --contact desk@example.org https://example.org/rss https://example.com/atom
  $ demarche watch --once --json https://example.org/rss | jq 'select(.event == "change")'`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<feeds...>', 'addresses of feeds')
    .option('--every <time>', 'time between two looks at a feed (15m, 2h, 1d)', duration, duration('15m'))
    .option('--once', 'look once and end')
    .addOption(contactOption)
    .addOption(allowPrivateOption)
    .addOption(storeOption)
    .option('--json', 'JSON Lines, an event a line')
    .addHelpText('after', EXAMPLES)
    .action(async (feeds: string[], options: Options) => {
      const [{ watch }, { systemClock }, { facts }, { ingest }] = await Promise.all([
        import('../../watch/watch.js'),
        import('../../fetch/index.js'),
        import('../../dossier/index.js'),
        import('../../ingest/ingest.js'),
      ]);
      const addresses = await checked(feeds);
      const crews = await slowCrew({});
      const [colors, width] = [colorsFor(io.stdout, io.env), widthOf(io.stdout)];
      let refused = 0;
      const onQuarantined = (piece: Quarantined) => {
        refused++;
        noteQuarantined(io, piece);
        if (options.json) printJson(io, { event: 'refused', ...piece });
      };
      const tell = (event: WatchEvent) => {
        const lines = options.json && event.event !== 'failed' ? [] : eventLines(event, facts.titleOf, colors, width);
        if (options.json) printJson(io, event);
        if (event.event === 'failed') note(io, ...lines.map((line) => `demarche: ${line}`));
        else print(io, ...lines);
      };
      await withStore(options.store, io, (store) =>
        withWeb(options, io, (client) =>
          interruptible(io, async (signal) => {
            const keep = async (items: readonly Item[], feed: string) =>
              (await ingest(inTurn(items), crews, store, { inputs: [feed], onQuarantined })).added;
            const { every, once = false } = options;
            const failed = await watch(addresses, {
              client,
              store,
              keep,
              tell,
              every,
              once,
              signal,
              clock: systemClock,
            });
            if (once && failed + refused > 0) done(EXIT.incomplete);
          }),
        ),
      );
    });

/** The addresses of the feeds, where they are such. */
async function checked(feeds: readonly string[]): Promise<string[]> {
  const { FetchFault, webAddress } = await import('../../fetch/index.js');
  return feeds.map((feed) => {
    try {
      return webAddress(feed).href;
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      throw new UserError(error.message, error.remedy, EXIT.usage);
    }
  });
}

async function* inTurn(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items;
}
