import { columnsOf } from '../columns.js';
import type { Columns } from '../row.js';
import { refused } from '../source.js';
import { decodeUtf8 } from '../stream/byte-lines.js';
import { csvRows, delimiterOf, splitRow } from '../stream/csv-rows.js';
import type { Format } from './format.js';

/** A table with a row of names above it: one article on each row. Commas, semicolons or tabs are told by that row. */
export const csv: Format = {
  endings: ['.csv', '.tsv'],
  /** The first line names a column of text among others. */
  begins(head) {
    const first = head.toString('utf8').split('\n', 1)[0]!;
    const names = splitRow(first, delimiterOf(head));
    return names.length > 1 && columnsOf(names).includes('text');
  },
  async *pieces({ chunks, source }) {
    let columns: Columns | undefined;
    for await (const row of csvRows(chunks)) {
      const at = { ...source, line: row.line };
      if (row.fault) yield refused(at, row.fault, decodeUtf8(row.bytes));
      else if (!columns) {
        const names = splitRow(decodeUtf8(row.bytes) ?? '', row.delimiter);
        columns = { fields: columnsOf(names), delimiter: row.delimiter };
        if (columns.fields.includes('text')) continue;
        const reason = `no column holds the text; the columns are ${names.map((name) => `"${name}"`).join(', ')}`;
        yield refused(at, {
          reason,
          remedy: 'Name the column of the text "text", "body" or "content" in the first row.',
        });
        return;
      } else yield { kind: 'row', source: at, bytes: row.bytes, hints: { columns } };
    }
    if (!columns)
      yield refused(source, { reason: 'it holds no row of names', remedy: 'Give the columns names in the first row.' });
  },
};
