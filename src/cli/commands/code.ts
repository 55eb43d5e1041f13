import type { Coded } from '../code-all.js';
import { EXIT } from '../exit.js';
import { INPUTS_HELP, outletOption, publishedOption } from '../inputs.js';
import { mentionLines } from '../show/mention.js';
import { clean } from '../terminal/clean.js';
import { type IO, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options {
  readonly published?: string;
  readonly outlet?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Output is JSON Lines, one line an article: {"id", "events": [{"act", "actor", …, "quote", "span", "episode"}], "episodes"}.
On a terminal, without --json, it is text for reading.

Examples:
  $ demarche code articles.jsonl > coded.jsonl
  $ demarche code --published 2012-05-29 dispatch.txt
  $ zcat feed.jsonl.gz | demarche code - | jq '.events[].act'`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<inputs...>', 'files, folders, or -')
    .addOption(publishedOption)
    .addOption(outletOption)
    .option('--json', 'JSON Lines on a terminal too')
    .addHelpText('after', INPUTS_HELP + EXAMPLES)
    .action(async (inputs: string[], options: Options) => {
      const { annotations, codeAll } = await import('../code-all.js');
      const coded = await codeAll(io, inputs, options, () => done(EXIT.incomplete));
      if (options.json || !io.stdout.isTTY) printJson(io, ...annotations(coded));
      else await printForReading(io, coded);
    });

async function printForReading(io: IO, coded: readonly Coded[]): Promise<void> {
  const { facts } = await import('../../dossier/index.js');
  const colors = colorsFor(io.stdout, io.env);
  for (const { article, mentions } of coded) {
    print(io, colors.bold(clean(`${article.id}  ${article.title ?? ''}`)));
    if (mentions.length === 0) print(io, '  nothing in scope');
    for (const mention of mentions) print(io, ...mentionLines(mention, facts.nameOf, colors, widthOf(io.stdout)));
    print(io, '');
  }
}
