import { Argument } from 'commander';
import { storeOption, withRecord } from '../record-store.js';
import { clean } from '../terminal/clean.js';
import { print, printJson } from '../terminal/io.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Reviewing itself is done on the page (demarche serve). This tells how far it is: decisions, agreement between reviewers
(Krippendorff's alpha and Cohen's kappa, on the verdict and field by field), and mentions on which reviewers differ.

demarche review gold writes the articles of which every mention is settled as JSON Lines, for demarche evaluate. It holds what
the coder found and reviewers mended; what both overlooked it does not hold, so that recall measured on it flatters.

Examples:
  $ demarche review
  $ demarche review --json | jq .disputed
  $ demarche review gold > gold.jsonl`;

export const define: Define = (command, io) =>
  void command
    .addArgument(new Argument('[what]', 'gold, for the reviewed articles as annotations').choices(['gold']))
    .addOption(storeOption)
    .option('--json', 'state and agreement as JSON')
    .addHelpText('after', EXAMPLES)
    .action((what: string | undefined, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const { agreement, gold } = await import('../../review/index.js');
        if (what === 'gold') {
          for await (const line of gold(store)) printJson(io, line);
          return;
        }
        const standing = await store.reviews.log({ standing: true });
        const found = await agreement(store);
        const decided = new Set(standing.map(({ reading }) => reading.id)).size;
        const { mentions } = await store.stats();
        if (options.json) return printJson(io, { ...found, decided, of: mentions });
        const figure = (value: number | undefined) => (value === undefined ? '   –' : value.toFixed(2).padStart(5));
        print(
          io,
          `decided   ${decided} of ${mentions} mentions, by ${clean(found.reviewers.join(', ')) || 'nobody yet'}`,
          `by two    ${found.mentions}`,
          `disputed  ${found.disputed.length}${found.disputed.length > 0 ? `: ${found.disputed.map(clean).join(', ')}` : ''}`,
        );
        if (found.fields.length > 0) print(io, '', 'field              mentions  agreed  alpha  kappa');
        for (const { field, units, agreed, alpha, kappa } of found.fields) {
          const pairs = kappa.map((one) => `${figure(one.kappa)} ${clean(one.reviewers.join('–'))}`).join(', ');
          print(io, `${field.padEnd(18)} ${String(units).padStart(8)}  ${figure(agreed)}  ${figure(alpha)}  ${pairs}`);
        }
      }),
    );
