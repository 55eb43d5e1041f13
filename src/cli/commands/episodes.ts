import { type FilterOptions, filterFrom, withFilterOptions } from '../episode-filter.js';
import { EXIT } from '../exit.js';
import { storeOption, withRecord } from '../record-store.js';
import { heading } from '../show/episode.js';
import { note, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf, wrapped } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options extends FilterOptions {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Every condition given must be met.

Examples:
  $ demarche episodes --party RUS --status declined
  $ demarche episodes --person Medvedev --from 2010 --to 2012-05
  $ demarche episodes --act postpone --text '"nuclear talks"'
  $ demarche episodes --party USA Iran --json | jq .id`;

export const define: Define = (command, io, done) =>
  void withFilterOptions(command)
    .addOption(storeOption)
    .option('--json', 'JSON Lines, an episode a line')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) =>
      withRecord(options.store, io, async (store) => {
        const episodes = await store.episodes(await filterFrom(options, store));
        if (episodes.length === 0) {
          note(io, 'demarche: the record holds no such engagement.');
          done(EXIT.failed);
        }
        if (options.json) return printJson(io, ...episodes);
        const { facts } = await import('../../dossier/index.js');
        const colors = colorsFor(io.stdout, io.env);
        for (const episode of episodes) {
          print(
            io,
            wrapped(heading(episode, facts.titleOf, colors), widthOf(io.stdout), 0),
            colors.dim(`  ${episode.id}`),
          );
        }
      }),
    );
