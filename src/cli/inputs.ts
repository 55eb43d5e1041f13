import { Option } from 'commander';
import { isPublishedDate, type Quarantined, sourceLabel } from '../article/index.js';
import { EXIT, UserError } from './exit.js';
import { clean } from './terminal/clean.js';
import { type IO, note } from './terminal/io.js';

export const INPUTS_HELP = `
Inputs are files, folders, or - for standard input. What a file is, is told by its first bytes and its name:
  page.html              a saved web page
  dispatch.txt           a plain text; a manifest.jsonl beside it may say {"file", "outlet", "agency", "published"}
  news.jsonl, news.json  {"id", "published", "outlet", "url", "title", "text"} on each line, one by itself, or an
                         array of them; only the text must be there
  dump.csv, dump.tsv     columns named in the first row, in any order: text (or body, content), published (or date),
                         outlet (or source), title, url, author, ...
  feed.rss, feed.xml     a feed: RSS, Atom, RDF or JSON Feed
  crawl.warc             a web archive, such as those of CC-NEWS
  crawl.warc.gz          any of these packed with gzip
  pages.zip              a folder of any of these packed with zip
  articles/              a folder, searched for all of these with the folders in it`;

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
