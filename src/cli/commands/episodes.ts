import { Option } from 'commander';
import { ACTS, type Act, STATUSES, type Status } from '../../record/types.js';
import { EXIT } from '../exit.js';
import { partyFrom } from '../parties.js';
import { period } from '../period.js';
import { storeOption, withRecord } from '../record-store.js';
import { heading } from '../show/episode.js';
import { note, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf, wrapped } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options {
  readonly party?: string[];
  readonly person?: string;
  readonly act?: Act;
  readonly status?: Status;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
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
  void command
    .option('--party <parties...>', 'parties that all take part, as codes or names')
    .option('--person <name>', 'a person named in it')
    .addOption(new Option('--act <act>', 'an act reported of it').choices(ACTS))
    .addOption(new Option('--status <status>', 'the state in which it is left').choices(STATUSES))
    .option('--from <date>', 'only what happened on or after a day')
    .option('--to <date>', 'only what happened on or before a day')
    .option('--text <words>', 'words in its evidence; in double quotes, words that stand together')
    .addOption(storeOption)
    .option('--json', 'JSON Lines, an episode a line')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) =>
      withRecord(options.store, io, async (store) => {
        const parties: string[] = [];
        for (const words of options.party ?? []) parties.push(await partyFrom(words, store));
        const { person, act, status, text } = options;
        const asked = Object.fromEntries(
          Object.entries({ person, act, status, text }).filter(([, v]) => v !== undefined),
        );
        const episodes = await store.episodes({ parties, ...asked, ...period(options.from, options.to) });
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
