import { dossierOf } from '../find.js';
import { storeOption, withRecord } from '../record-store.js';
import { heading } from '../show/episode.js';
import { clean } from '../terminal/clean.js';
import { print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf, wrapped } from '../terminal/style.js';
import { wholeNumber } from '../whole-number.js';
import type { Define } from './index.js';

interface Options {
  readonly most: number;
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Earlier engagements with at least one party in common, the nearest first, each with what makes it near.

Examples:
  $ demarche precedents rus-usa-2018-07-washington-summit-3fa1c2
  $ demarche precedents 3fa1c2 --most 3`;

export const define: Define = (command, io) =>
  void command
    .argument('<episode>', 'id of an engagement, or its beginning or end')
    .option('--most <count>', 'how many to show', wholeNumber, 10)
    .addOption(storeOption)
    .option('--json', 'JSON Lines, a precedent a line')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const { facts, precedents } = await import('../../dossier/index.js');
        const found = await precedents(await dossierOf(store, id), store, options.most);
        if (options.json) return printJson(io, ...found);
        const colors = colorsFor(io.stdout, io.env);
        const width = widthOf(io.stdout);
        if (found.length === 0) print(io, 'The record holds nothing earlier that is like it.');
        for (const precedent of found) {
          print(
            io,
            wrapped(heading(precedent.episode, facts.titleOf, colors), width, 0),
            colors.dim(`  ${precedent.id}`),
            wrapped(clean(precedent.why.join('; ')), width, 2),
          );
        }
      }),
    );
