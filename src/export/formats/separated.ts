import type { ExportFormat } from '../format.js';
import type { CellValue, ColumnType, Table } from '../tables/column.js';
import { episodeTable } from '../tables/episodes.js';
import { eventCodeTable } from '../tables/event-codes.js';
import { mentionTable } from '../tables/mentions.js';
import { polecatTable } from '../tables/polecat.js';
import { csvCell, guarded, tsvCell } from '../text/cell.js';

/** What two ways of separating cells differ in. */
interface Separation {
  readonly name: 'csv' | 'tsv';
  readonly mediaType: string;
  /** What the file begins with. */
  readonly head: string;
  readonly between: string;
  readonly lineEnd: string;
  readonly cell: (text: string) => string;
  readonly what: string;
}

/** CSV is for spreadsheets: it begins with a byte order mark, without which Excel takes UTF-8 for something else. */
const CSV: Separation = {
  name: 'csv',
  mediaType: 'text/csv; charset=utf-8; header=present',
  head: '\ufeff',
  between: ',',
  lineEnd: '\r\n',
  cell: csvCell,
  what: 'CSV for spreadsheets',
};
/** TSV is for programs: no byte order mark, no quotation marks, a line feed ends the line. */
const TSV: Separation = {
  name: 'tsv',
  mediaType: 'text/tab-separated-values; charset=utf-8',
  head: '',
  between: '\t',
  lineEnd: '\n',
  cell: tsvCell,
  what: 'TSV for programs',
};

/** Parties of one side, in one cell; no code has a blank. */
const LIST = ' ';

function shown(value: CellValue, type: ColumnType): string {
  if (value === undefined) return '';
  if (typeof value === 'number' || type === 'integer') return String(value);
  // Dates are read as dates by spreadsheets, as they should be.
  if (type === 'day' || type === 'date') return String(value);
  return guarded(typeof value === 'string' ? value : value.join(LIST));
}

function separated<Row>(name: string, subject: string, table: Table<Row>, as: Separation): ExportFormat {
  const line = (cells: readonly string[]) => cells.map(as.cell).join(as.between) + as.lineEnd;
  return {
    name,
    mediaType: as.mediaType,
    extension: as.name,
    summary: `${subject}, ${as.what}`,
    binary: false,
    async *write(view) {
      yield as.head + line(table.columns.map(({ name }) => name));
      for await (const dossier of view.dossiers())
        for (const row of table.rows(dossier)) yield line(table.columns.map(({ of, type }) => shown(of(row), type)));
    },
  };
}

export const separatedFormats: readonly ExportFormat[] = [
  ...[CSV, TSV].flatMap((as) => [
    separated(`mentions-${as.name}`, 'mentions, one a row', mentionTable, as),
    separated(`episodes-${as.name}`, 'episodes, one a row', episodeTable, as),
  ]),
  separated('event-codes', 'mentions as pairs with CAMEO and PLOVER codes and what they lose', eventCodeTable, TSV),
  separated('polecat', 'mentions in the columns of the POLECAT event data', polecatTable, TSV),
];
