import { articleFromValue, type Overrides } from './record-json.js';
import type { Reading, Source } from './source.js';
import { splitRow } from './stream/csv-rows.js';

/** What a row of a table means: the field of an article in each column, if any, and what stands between columns. */
export interface Columns {
  readonly fields: readonly (string | undefined)[];
  readonly delimiter: string;
}

/** Reads one row of a table as an article. Fields keep their blanks and line ends; empty ones are not known. */
export function articleFromRow(row: string, source: Source, overrides: Overrides, columns: Columns): Reading {
  const values = splitRow(row, columns.delimiter);
  const named = columns.fields.flatMap((field, i) => (field && values[i] !== '' ? [[field, values[i]]] : []));
  return articleFromValue({ text: '', ...Object.fromEntries(named) }, row, source, overrides);
}
