import type { Dossier } from '../../store/index.js';

/** What a column holds. Texts and lists are guarded against spreadsheets where they need it, `date` is EDTF, `day` an ISO day. */
export type ColumnType = 'text' | 'list' | 'integer' | 'date' | 'day';

export type CellValue = string | number | readonly string[] | undefined;

export interface Column<Row> {
  readonly name: string;
  readonly type: ColumnType;
  readonly of: (row: Row) => CellValue;
}

/** A table of the record: how a dossier gives its rows, and the columns they have. */
export interface Table<Row> {
  readonly rows: (dossier: Dossier) => readonly Row[];
  readonly columns: readonly Column<Row>[];
}
