import { type AnnotatedArticle, readAnnotations, reportScore, score } from '../../evaluate/index.js';
import { EXIT, UserError } from '../exit.js';
import { type IO, note, print, printJson } from '../terminal/io.js';
import { wholeNumber } from '../whole-number.js';
import type { Define } from './index.js';

interface Options {
  readonly texts?: string[];
  readonly predicted?: string;
  readonly errors: number;
  readonly json?: boolean;
}

const HELP = `
The gold is JSON Lines as demarche code writes it, with hand-made annotations: {"id", "events", "episodes"}. It is
compared with what the program reads in --texts, matched by id, or with the annotations in --predicted.

Examples:
  $ demarche evaluate gold.jsonl --texts articles.jsonl
  $ demarche evaluate gold.jsonl --predicted coded.jsonl --errors 20
  $ demarche evaluate gold.jsonl --texts articles.jsonl --json | jq .coded_without_comment.f1`;

export const define: Define = (command, io, done) =>
  void command
    .argument('<gold>', 'annotations made by hand')
    .option('--texts <inputs...>', 'articles to code and compare')
    .option('--predicted <file>', 'annotations to compare instead')
    .option('--errors <count>', 'how many errors to quote', wholeNumber, 0)
    .option('--json', 'figures and all errors as JSON')
    .addHelpText('after', HELP)
    .action(async (gold: string, options: Options) => {
      if ((options.texts === undefined) === (options.predicted === undefined)) {
        throw new UserError(
          'nothing to compare with the gold, or two things',
          'Give either --texts or --predicted.',
          EXIT.usage,
        );
      }
      const meant = await readAnnotations(gold);
      const read = options.predicted
        ? await readAnnotations(options.predicted)
        : await coded(io, options.texts!, () => done(EXIT.incomplete));
      const known = new Set(read.map(({ id }) => id));
      const absent = meant.filter(({ id }) => !known.has(id)).length;
      if (absent > 0)
        note(io, `demarche: ${absent} of ${meant.length} articles of the gold are not among those compared.`);
      const result = score(meant, read);
      if (options.json) printJson(io, result);
      else print(io, reportScore(result, options.errors));
    });

async function coded(io: IO, inputs: string[], incomplete: () => void): Promise<AnnotatedArticle[]> {
  const { annotations, codeAll } = await import('../code-all.js');
  return annotations(await codeAll(io, inputs, {}, incomplete));
}
