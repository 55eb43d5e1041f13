import { Command, CommanderError } from 'commander';
import { InputError } from '../article/index.js';
import { StoreError } from '../store/store.js';
import { COMMANDS } from './commands/index.js';
import { EXIT, type ExitCode, UserError } from './exit.js';
import { type IO, note } from './terminal/io.js';

const SUMMARY =
  'Reads the news and writes the diplomatic record: who offered whom a meeting, what was answered, why, and what became ' +
  'of it, each with the sentence it was read from.';

const EXAMPLES = `
Examples:
  $ demarche add examples                 read articles into the record
  $ demarche timeline USA RUS             tell the story of two parties
  $ demarche show rus-usa-2018            everything on one engagement
  $ demarche code - < articles.jsonl      code without keeping anything

Exit codes: 0 done, 1 not found or failed, 2 wrong usage, 3 done but some input could not be read,
130 ended early because told to; what was in hand is kept.`;

/** Runs the program with the arguments of a command line and gives its exit code; never throws. */
export async function run(args: readonly string[], io: IO): Promise<number> {
  let code: ExitCode = EXIT.ok;
  try {
    const program = await programFor(args, io, (result) => {
      code = result;
    });
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return await report(error, io);
  }
}

/** The program with the command that the arguments name; the others are known by name only, and not loaded. */
async function programFor(args: readonly string[], io: IO, done: (code: ExitCode) => void): Promise<Command> {
  const program = new Command('demarche')
    .description(SUMMARY)
    .exitOverride()
    .configureOutput({ writeOut: (s) => io.stdout.write(s), writeErr: (s) => io.stderr.write(s) })
    .showHelpAfterError('Run demarche --help for the commands.')
    .addHelpText('after', EXAMPLES);
  const words = args.filter((arg) => !arg.startsWith('-'));
  const named = words[0] === 'help' ? words[1] : words[0];
  for (const { name, summary, load } of COMMANDS) {
    const command = program.command(name).summary(summary).description(summary);
    if (name !== named) continue;
    const { define } = await load();
    define(command.showHelpAfterError(`Run demarche ${name} --help for its options.`), io, done);
  }
  return program;
}

async function report(error: unknown, io: IO): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  if (error instanceof UserError || error instanceof InputError || error instanceof StoreError) {
    note(io, `demarche: ${error.message}.`, error.remedy);
    return error instanceof UserError ? error.code : EXIT.failed;
  }
  const { ReferenceDataError } = await import('../reference/index.js');
  if (error instanceof ReferenceDataError) {
    note(io, `demarche: ${error.message}.`);
    return EXIT.failed;
  }
  note(io, `demarche: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return EXIT.failed;
}
