import { Argument } from 'commander';
import { FORMATS, viewOf } from '../../export/index.js';
import type { EpisodeFilter, Store } from '../../store/index.js';
import { type FilterOptions, filterFrom, withFilterOptions } from '../episode-filter.js';
import { EXIT, UserError } from '../exit.js';
import { dossierOf } from '../find.js';
import { storeOption, withRecord } from '../record-store.js';
import { print, printJson } from '../terminal/io.js';
import { writeFileWhole, writeTo } from '../write-out.js';
import type { Define } from './index.js';

interface Options extends FilterOptions {
  readonly episode?: string[];
  readonly output?: string;
  readonly base?: string;
  readonly store?: string;
  readonly json?: boolean;
}

const widest = Math.max(...FORMATS.map(({ name }) => name.length));

const HELP = `
Formats:
${FORMATS.map(({ name, summary }) => `  ${name.padEnd(widest)}  ${summary}`).join('\n')}

Every condition given must be met. In CSV and TSV a cell that a spreadsheet would run, or a code that it would take for a
number, begins with an apostrophe; a cell that begins with one has two.

Examples:
  $ demarche export mentions-csv -o mentions.csv
  $ demarche export icalendar --party USA RUS -o usa-rus.ics
  $ demarche export dossier --episode 3fa1c2 -o dossier.html
  $ demarche export jsonl --status declined | jq .episode.id
  $ demarche export mentions-parquet --from 2018 -o mentions.parquet`;

export const define: Define = (command, io) =>
  void withFilterOptions(
    command.addArgument(new Argument('<format>', 'one of the formats below').choices(FORMATS.map(({ name }) => name))),
  )
    .option('--episode <ids...>', 'these engagements only, by their ids or the beginnings or ends of them')
    .option('-o, --output <file>', 'file to write, whole or not at all (default: standard output)')
    .option('--base <address>', 'address of the page that shows the record, for links to it', pageAddress)
    .addOption(storeOption)
    .option('--json', 'say as JSON what was written to the file')
    .addHelpText('after', HELP)
    .action((name: string, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const format = FORMATS.find((one) => one.name === name)!;
        const { output: file, base } = options;
        if (format.binary && file === undefined && io.stdout.isTTY)
          throw new UserError(`${name} is no text for a terminal`, 'Name a file with -o, or send it on.', EXIT.usage);
        const view = viewOf(store, await selection(options, store));
        if (!(await any(view.dossiers())))
          throw new UserError('the record holds no such engagement', 'Ask for less, or see demarche status.');
        const pieces = format.write(view, base === undefined ? {} : { base });
        if (file === undefined) return writeTo(io.stdout, pieces);
        const bytes = await writeFileWhole(file, pieces);
        if (options.json) printJson(io, { file, format: name, bytes });
        else print(io, `${bytes} bytes written to ${file}.`);
      }),
    );

async function selection(options: Options, store: Store): Promise<EpisodeFilter> {
  const filter = await filterFrom(options, store);
  if (options.episode === undefined) return filter;
  const ids: string[] = [];
  for (const id of options.episode) ids.push((await dossierOf(store, id)).episode.id);
  return { ...filter, ids };
}

async function any(things: AsyncIterable<unknown>): Promise<boolean> {
  for await (const _ of things) return true;
  return false;
}

function pageAddress(value: string): string {
  if (/^https?:$/.test(URL.canParse(value) ? new URL(value).protocol : '')) return value;
  throw new UserError(`--base ${value} is no address of a page`, 'Write http://… or https://….', EXIT.usage);
}
