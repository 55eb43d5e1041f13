import { type Command, Option } from 'commander';
import { ACTS, type Act, STATUSES, type Status } from '../record/types.js';
import type { EpisodeFilter, Store } from '../store/index.js';
import { partyFrom } from './parties.js';
import { period } from './period.js';

/** The options by which commands choose engagements. */
export interface FilterOptions {
  readonly party?: string[];
  readonly person?: string;
  readonly act?: Act;
  readonly status?: Status;
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
}

/** Gives a command the options by which engagements are chosen. */
export function withFilterOptions(command: Command): Command {
  return command
    .option('--party <parties...>', 'parties that all take part, as codes or names')
    .option('--person <name>', 'a person named in it')
    .addOption(new Option('--act <act>', 'an act reported of it').choices(ACTS))
    .addOption(new Option('--status <status>', 'the state in which it is left').choices(STATUSES))
    .option('--from <date>', 'only what happened on or after a day')
    .option('--to <date>', 'only what happened on or before a day')
    .option('--text <words>', 'words in its evidence; in double quotes, words that stand together');
}

/**
 * The filter that the options make.
 * @throws UserError where a party is not known or a date is none
 */
export async function filterFrom(options: FilterOptions, store: Store): Promise<EpisodeFilter> {
  const parties: string[] = [];
  for (const words of options.party ?? []) parties.push(await partyFrom(words, store));
  const { person, act, status, text } = options;
  const asked = Object.fromEntries(Object.entries({ person, act, status, text }).filter(([, v]) => v !== undefined));
  return { ...(parties.length > 0 ? { parties } : {}), ...asked, ...period(options.from, options.to) };
}
