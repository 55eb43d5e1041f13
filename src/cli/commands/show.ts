import type { Article, EventMention } from '../../record/types.js';
import { dossierOf } from '../find.js';
import { storeOption, withRecord } from '../record-store.js';
import { markedText } from '../show/marked-text.js';
import { mentionLines } from '../show/mention.js';
import { metadataLines } from '../show/metadata.js';
import { clean } from '../terminal/clean.js';
import { type IO, print, printJson } from '../terminal/io.js';
import { colorsFor, widthOf } from '../terminal/style.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Of an engagement: what happened in order, each side's account, reasons and who disputes them, sources with reprints
together, what is contradictory or missing. Of an article: what is known of it and where that was read, its text with its
mentions marked and its furniture dimmed.
The beginning or the end of an engagement's id is enough where it is the only one.

Examples:
  $ demarche show rus-usa-2018-07-washington-summit-3fa1c2
  $ demarche show 3fa1c2
  $ demarche show 47ae41ea86fc9cf7`;

export const define: Define = (command, io) =>
  void command
    .argument('<id>', 'id of an engagement or of an article')
    .addOption(storeOption)
    .option('--json', 'everything as JSON')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: Options) =>
      withRecord(options.store, io, async (store) => {
        const article = await store.article(id);
        if (article) {
          const mentions = await store.mentionsIn(id);
          if (options.json) return printJson(io, { article, mentions });
          return showArticle(io, article, mentions);
        }
        const dossier = await dossierOf(store, id);
        const [{ analyse }, { showDossier }] = await Promise.all([
          import('../../dossier/index.js'),
          import('../show/dossier.js'),
        ]);
        const analysis = await analyse(dossier, store);
        if (options.json) printJson(io, { ...dossier, ...analysis });
        else showDossier(io, dossier, analysis);
      }),
    );

async function showArticle(io: IO, article: Article, mentions: readonly EventMention[]): Promise<void> {
  const { facts } = await import('../../dossier/index.js');
  const colors = colorsFor(io.stdout, io.env);
  const { language = 'en' } = article;
  const none = language === 'en' ? 'Nothing in scope.' : 'Not coded: only English is.';
  print(
    io,
    `${colors.bold(clean(article.title ?? article.id))}`,
    ...metadataLines(article, colors),
    '',
    markedText(article, mentions, colors),
    '',
    mentions.length === 0 ? none : 'Mentions, as numbered in the text:',
  );
  for (const [i, mention] of mentions.entries()) {
    print(io, `${i + 1}`, ...mentionLines(mention, facts.nameOf, colors, widthOf(io.stdout)));
  }
}
