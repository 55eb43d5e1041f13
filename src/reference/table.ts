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

type Cells<C extends readonly string[]> = { readonly [K in keyof C]: string };

/** The line of a table that is being read: its cells in the order of the columns asked for. */
export class Row<C extends readonly string[]> {
  readonly cells: Cells<C>;
  readonly #file: URL;
  #line = 1;

  constructor(cells: Cells<C>, file: URL) {
    this.cells = cells;
    this.#file = file;
  }

  /** Moves on to another line, whose cells have been put in place. */
  at(line: number): this {
    this.#line = line;
    return this;
  }

  /** The error to throw about this line. */
  fault(what: string, remedy: string): ReferenceDataError {
    return new ReferenceDataError(this.#file, this.#line, what, remedy);
  }

  /** The days from `start` to `end`, two cells of this line; an empty cell is open. */
  spell(start: string, end: string): Interval {
    const lo = start === '' ? Number.NEGATIVE_INFINITY : this.#days(start).lo;
    const hi = end === '' ? Number.POSITIVE_INFINITY : this.#days(end).hi;
    if (lo > hi) throw this.fault(`it ends (${end}) before it starts (${start})`, 'Swap or mend the dates');
    return { lo, hi };
  }

  #days(date: string): Interval {
    const days = interval(date);
    if (!days) throw this.fault(`"${date}" is no date`, 'Write yyyy, yyyy-mm or yyyy-mm-dd');
    return days;
  }
}

/**
 * Reads a tab-separated table with a header row, line by line; there is no quoting. Columns may come in any order and
 * others may stand beside them. The row and its cells are those of the line at hand: take from them, do not keep them.
 *
 * @throws {ReferenceDataError} when the file is missing, lacks a column, or a line has too few or too many cells
 */
export function* readTable<const C extends readonly string[]>(file: URL, columns: C): Generator<Row<C>, void, void> {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new ReferenceDataError(file, 0, 'the file cannot be read', 'Install the package with its reference/ folder');
  }
  const lines = text.split('\n');
  const header = lines[0]!.split('\t');
  const places = columns.map((column) => {
    const place = header.indexOf(column);
    if (place < 0) throw new ReferenceDataError(file, 1, `no column "${column}"`, 'Add it to the header row');
    return place;
  });
  // One row for all lines: thousands of them would be garbage to clear away at every start.
  const cells = places.map(() => '');
  const row = new Row(cells as unknown as Cells<C>, file);
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]!;
    if (line === '') continue;
    const values = line.split('\t');
    if (values.length !== header.length) {
      const fault = `${values.length} cells under ${header.length} columns`;
      throw new ReferenceDataError(file, i + 1, fault, 'Separate cells by one tab each');
    }
    for (let k = 0; k < places.length; k++) cells[k] = values[places[k]!]!;
    yield row.at(i + 1);
  }
}

/** The values of a cell that holds several, parted by `|`. */
export function several(cell: string): string[] {
  return cell === '' ? [] : cell.split('|');
}
