import { sourceLabel } from '../../article/index.js';
import type { QuarantineEntry, Store } from '../../store/index.js';
import { EXIT, UserError } from '../exit.js';
import { outletOption, publishedOption } from '../inputs.js';
import { storeOption, withRecord } from '../record-store.js';
import { exitOf, watched, workersOption } from '../run-ingest.js';
import { clean, cleanLines } from '../terminal/clean.js';
import { type IO, print, printJson } from '../terminal/io.js';
import { wholeNumber } from '../whole-number.js';
import type { Define } from './index.js';

interface Options {
  readonly published?: string;
  readonly outlet?: string;
  readonly workers?: number;
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Without a word it lists what could not be read: number, source, reason, and what to do. "show" gives one entry with what
was read. "retry" reads entries again, all or those named: from their files as they are now, else from what was kept of
them, which is nothing where a piece is larger than 256 KiB. What can be read then comes into the record.

Examples:
  $ demarche quarantine
  $ demarche quarantine show 3
  $ demarche quarantine retry
  $ demarche quarantine retry 3 4 --published 2012-05-29`;

const ACTIONS = ['list', 'show', 'retry'] as const;
type Action = (typeof ACTIONS)[number];

export const define: Define = (command, io, done) =>
  void command
    .argument('[action]', ACTIONS.join(', '), actionFrom, 'list')
    .argument(
      '[numbers...]',
      'numbers of entries',
      (value: string, before: number[]) => [...before, wholeNumber(value)],
      [],
    )
    .addOption(publishedOption)
    .addOption(outletOption)
    .addOption(workersOption)
    .addOption(storeOption)
    .option('--json', 'as JSON, one entry a line')
    .addHelpText('after', EXAMPLES)
    .action((action: Action, numbers: number[], options: Options) =>
      withRecord(options.store, io, async (store) => {
        const json = options.json === true;
        if (action === 'list') await list(store, io, json);
        else if (action === 'show') await show(store, io, numbers, json);
        else done(await tryAgain(store, io, numbers, options));
      }),
    );

function actionFrom(value: string): Action {
  const action = ACTIONS.find((name) => name === value);
  if (action) return action;
  throw new UserError(`demarche quarantine cannot ${value}`, `It can ${ACTIONS.join(', ')}.`, EXIT.usage);
}

async function list(store: Store, io: IO, json: boolean): Promise<void> {
  const entries = await store.quarantine.list();
  if (json) return printJson(io, ...entries.map(({ raw: _, ...entry }) => entry));
  if (entries.length === 0) print(io, 'The quarantine is empty.');
  for (const { number, source, reason, remedy } of entries)
    print(io, clean(`${number}  ${sourceLabel(source)}: ${reason}. ${remedy}`));
}

async function entryOf(store: Store, number: number) {
  const entry = await store.quarantine.entry(number);
  if (entry) return entry;
  throw new UserError(`the quarantine has no entry ${number}`, 'demarche quarantine lists them.');
}

async function show(store: Store, io: IO, numbers: readonly number[], json: boolean): Promise<void> {
  if (numbers.length === 0) throw new UserError('no entry is named', 'Write demarche quarantine show 3.', EXIT.usage);
  for (const number of numbers) {
    const { bytes, ...entry } = await entryOf(store, number);
    if (json) printJson(io, { ...entry, kept: bytes !== undefined });
    else print(io, ...linesOf(entry, bytes));
  }
}

/** UTF-16 units of what was read that are shown. */
const SHOWN = 4000;

function linesOf({ number, source, reason, remedy, since, raw, piece }: QuarantineEntry, bytes?: Uint8Array): string[] {
  const size = piece === undefined ? 'none could be cut out' : `${piece.kind}, ${piece.size} bytes`;
  const again = bytes
    ? 'kept, and tried again from here if the file is gone'
    : 'not kept: tried again from the file alone';
  const text = raw ?? (bytes ? new TextDecoder().decode(bytes) : undefined);
  return [
    clean(`${number}  ${sourceLabel(source)}`),
    clean(`reason  ${reason}`),
    clean(`remedy  ${remedy}`),
    clean(`since   ${since.slice(0, 19).replace('T', ' ')} UTC`),
    clean(`piece   ${size}${piece ? `; ${again}` : ''}`),
    ...(text === undefined ? [] : ['', cleanLines(text.slice(0, SHOWN)), ...(text.length > SHOWN ? ['…'] : [])]),
  ];
}

async function tryAgain(store: Store, io: IO, named: readonly number[], options: Options) {
  const [{ crews }, { retry }] = await Promise.all([import('../../ingest/crew.js'), import('../../ingest/retry.js')]);
  const { published, outlet, workers } = options;
  const overrides = { published, outlet };
  for (const number of named) await entryOf(store, number);
  const numbers = named.length > 0 ? named : (await store.quarantine.list()).map(({ number }) => number);
  const { summary, mended, gone } = await watched(io, undefined, ({ onBytes: _, ...watch }) =>
    retry(numbers, crews(overrides, { workers }), store, { overrides, ...watch }),
  );
  if (options.json) printJson(io, { tried: numbers.length, mended, gone, ...summary });
  else {
    const still = numbers.length - mended.length;
    print(io, `${numbers.length} tried again: ${mended.length} can be read now, ${still} cannot.`);
    if (gone.length > 0)
      print(io, `Not kept, and not in their files any more: ${gone.join(', ')}. Put the files back to try them again.`);
  }
  return summary.stopped === 'done' && gone.length > 0 ? EXIT.incomplete : exitOf(summary);
}
