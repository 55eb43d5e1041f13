import { Option } from 'commander';
import { isPublishedDate, type Quarantined, sourceLabel } from '../article/index.js';
import { EXIT, UserError } from './exit.js';
import { clean } from './terminal/clean.js';
import { type IO, note } from './terminal/io.js';

export const INPUTS_HELP = `
Inputs are files, folders, or - for standard input:
  a plain text is one article; a manifest.jsonl beside it may say {"file", "outlet", "agency", "published"};
  JSON Lines (.jsonl) and JSON (.json) hold {"id", "published", "outlet", "url", "title", "text"}, of which only
  the text must be there; a folder is searched for all of these.`;

export const publishedOption = new Option('--published <date>', 'date of publication of every article (ISO)').argParser(
  (value: string) => {
    if (isPublishedDate(value)) return value;
    throw new UserError(`--published ${value} is no ISO date`, 'Write 2012-05-29, 2012-05 or 2012.', EXIT.usage);
  },
);
export const outletOption = new Option('--outlet <name>', 'outlet of every article');

/** Names a piece of input that could not be read, why, and what to do. */
export function noteQuarantined(io: IO, { source, reason, remedy }: Quarantined): void {
  note(io, clean(`demarche: ${sourceLabel(source)}: ${reason}. ${remedy}`));
}
