import { sourceLabel } from '../../article/index.js';
import { storeOption, withRecord } from '../record-store.js';
import { clean } from '../terminal/clean.js';
import { print, printJson } from '../terminal/io.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
  readonly json?: boolean;
}

const EXAMPLES = `
Examples:
  $ demarche status
  $ demarche status --store ./record.db --json | jq .quarantine`;

export const define: Define = (command, io) =>
  void command
    .addOption(storeOption)
    .option('--json', 'everything as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: Options) =>
      withRecord(options.store, io, async (store) => {
        const [stats, quarantine] = [await store.stats(), await store.quarantine.list()];
        if (options.json) return printJson(io, { store: store.location, ...stats, quarantine });
        const published = stats.published?.map((day) => day.slice(0, 10)).join(' to ');
        print(
          io,
          `record    ${store.location}`,
          `articles  ${stats.articles}${published ? `, published ${published}` : ''}; ${stats.voices} different reports`,
          `languages ${Object.entries(stats.languages)
            .map(([language, n]) => `${n} ${language}`)
            .join(', ')}`,
          `mentions  ${stats.mentions}${counts(stats.acts)}`,
          `episodes  ${stats.episodes}${counts(stats.statuses)}`,
          `coder     ${stats.coders.join(', ') || 'none yet'}`,
          `quarantine ${quarantine.length}`,
          ...quarantine.map(({ source, reason, remedy }) => clean(`  ${sourceLabel(source)}: ${reason}. ${remedy}`)),
        );
      }),
    );

function counts(of: Readonly<Partial<Record<string, number>>>): string {
  const sorted = Object.entries(of).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  return sorted.length === 0 ? '' : `: ${sorted.map(([name, n]) => `${n} ${name}`).join(', ')}`;
}
