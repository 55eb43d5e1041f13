import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Interval, interval } from '../record/interval.js';

/** A fault in one of the files of `reference/`, told with file, line and remedy. */
export class ReferenceDataError extends Error {
  constructor(file: URL, line: number, fault: string, remedy: string) {
    super(`${basename(fileURLToPath(file))}:${line}: ${fault}. ${remedy}`);
    this.name = 'ReferenceDataError';
  }
}

/** One line of a table: its cells by column, and how to complain about them. */
export interface Row<C extends string> {
  readonly cells: Readonly<Record<C, string>>;
  fault(what: string, remedy: string): ReferenceDataError;
}

/**
 * Reads a tab-separated table with a header row; no quoting, cells trimmed of nothing.
 * Columns may come in any order and others may stand beside them.
 *
 * @throws {ReferenceDataError} when the file is missing, lacks a column, or a line has too few or too many cells
 */
export function readTable<C extends string>(file: URL, columns: readonly C[]): Row<C>[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ReferenceDataError(file, 0, 'the file cannot be read', 'Install the package with its reference/ folder');
  }
  const [head = '', ...lines] = text.split('\n');
  const header = head.split('\t');
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new ReferenceDataError(file, 1, `no column "${column}"`, 'Add it to the header row');
    return place;
  });
  const rows: Row<C>[] = [];
  lines.forEach((line, i) => {
    if (line === '') return;
    const values = line.split('\t');
    const fault = (what: string, remedy: string) => new ReferenceDataError(file, i + 2, what, remedy);
    if (values.length !== header.length) {
      throw fault(`${values.length} cells under ${header.length} columns`, 'Separate cells by one tab each');
    }
    const cells = {} as Record<C, string>;
    columns.forEach((column, k) => {
      cells[column] = values[places[k]!]!;
    });
    rows.push({ cells, fault });
  });
  return rows;
}

/** The values of a cell that holds several, parted by `|`. */
export function several(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}

/** The days from the start to the end of a row; an empty end is open. */
export function spell<C extends string>(row: Row<C>, start: string, end: string): Interval {
  for (const date of [start, end]) {
    if (date !== '' && !interval(date)) throw row.fault(`"${date}" is no date`, 'Write yyyy, yyyy-mm or yyyy-mm-dd');
  }
  const lo = interval(start)?.lo ?? Number.NEGATIVE_INFINITY;
  const hi = interval(end)?.hi ?? Number.POSITIVE_INFINITY;
  if (lo > hi) throw row.fault(`it ends (${end}) before it starts (${start})`, 'Swap or mend the dates');
  return { lo, hi };
}
