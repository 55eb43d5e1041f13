import { sourceName } from '../../dossier/index.js';
import type { Article, EventMention, Evidence, FieldName } from '../../record/types.js';
import { UserError } from '../exit.js';
import { storeOption, withRecord } from '../record-store.js';
import { clean } from '../terminal/clean.js';
import { type IO, print, printJson } from '../terminal/io.js';
import { colorsFor, hanging, quoted, widthOf, wrapped } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
For every field of a mention: its value, the words it was read from, the rule that read it, and how. Ids of mentions
stand in demarche show.

Examples:
  $ demarche explain 1f0c7a9be2d34c55
  $ demarche explain 1f0c7a9be2d34c55 --json | jq .evidence.actor`;

export const define: Define = (command, io) =>
  void command
    .argument('<mention>', 'id of a mention')
    .addOption(storeOption)
    .option('--json', 'the mention with all its evidence as JSON')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const mention = await store.mention(id);
        const article = mention && (await store.article(mention.article));
        if (!mention || !article) {
          throw new UserError(
            `no mention ${id}`,
            'demarche show gives the ids of the mentions of an article or episode.',
          );
        }
        if (options.json) printJson(io, { ...mention, in_episode: await store.episodeOfMention(id) });
        else explain(io, mention, article, await store.episodeOfMention(id));
      }),
    );

const LABEL = 20;

function explain(io: IO, mention: EventMention, article: Article, episode: string | undefined): void {
  const colors = colorsFor(io.stdout, io.env);
  const width = widthOf(io.stdout);
  print(
    io,
    `${colors.bold(mention.id)}  ${clean(sourceName(article))}, article ${clean(article.id)}, characters ${mention.span.join('–')}`,
    ...(episode === undefined ? [] : [colors.dim(`part of ${episode}`)]),
    wrapped(colors.italic(quoted(mention.quote, mention.quote.length)), width, 2),
    '',
  );
  for (const [field, evidence] of Object.entries(mention.evidence) as [FieldName, Evidence][]) {
    const value = mention[field];
    const shown = clean(Array.isArray(value) ? value.join(', ') || '(none)' : String(value));
    print(io, hanging(`  ${field}`, colors.bold(shown), width, LABEL));
    if (evidence.span) {
      const words = article.text.slice(...evidence.span);
      print(io, wrapped(`read from ${quoted(words)} at ${evidence.span.join('–')}`, width, LABEL));
    }
    const reading = evidence.reading === undefined ? '' : `: ${clean(evidence.reading)}`;
    print(io, wrapped(colors.dim(`by ${evidence.rule}${reading}`), width, LABEL));
  }
  print(io, '', colors.dim(`read by version ${mention.coder} of the coder`));
}
