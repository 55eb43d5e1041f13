import { stepsOf } from '../../dossier/index.js';
import type { Dossier } from '../../store/index.js';
import { EXIT } from '../exit.js';
import { partyFrom } from '../parties.js';
import { storeOption, withRecord } from '../record-store.js';
import { heading } from '../show/episode.js';
import { stepLines } from '../show/story.js';
import { type IO, note, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly from?: string;
  readonly to?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
A party is a code (USA, RUS, taliban) or a name ("Russia", "the Kremlin").

Examples:
  $ demarche timeline USA RUS
  $ demarche timeline "North Korea" --from 2018
  $ demarche timeline USA RUS --json | jq .episode.status`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<party>', 'a party')
    .argument('[other]', 'another, for what there was between the two')
    .option('--from <date>', 'only what happened on or after a day')
    .option('--to <date>', 'only what happened on or before a day')
    .addOption(storeOption)
    .option('--json', 'JSON Lines, an engagement a line')
    .addHelpText('after', EXAMPLES)
    .action((party: string, other: string | undefined, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const { period } = await import('../period.js');
        const parties = [
          await partyFrom(party, store),
          ...(other === undefined ? [] : [await partyFrom(other, store)]),
        ];
        const dossiers = await store.dossiers({ parties, ...period(options.from, options.to) });
        if (dossiers.length === 0) {
          note(
            io,
            `demarche: the record holds nothing on ${parties.join(' and ')}${options.from || options.to ? ' in this time' : ''}.`,
          );
          done(EXIT.failed);
        }
        if (options.json) printJson(io, ...dossiers);
        else await tell(io, dossiers);
      }),
    );

async function tell(io: IO, dossiers: readonly Dossier[]): Promise<void> {
  const { facts } = await import('../../dossier/index.js');
  const colors = colorsFor(io.stdout, io.env);
  const width = widthOf(io.stdout);
  for (const dossier of dossiers) {
    const { episode } = dossier;
    print(io, heading(episode, facts.titleOf, colors, true), colors.dim(episode.id));
    for (const step of stepsOf(dossier)) print(io, ...stepLines(step, facts.nameOf, colors, width));
    print(io, '');
  }
}
