import type { SchemaElement } from 'hyparquet';
import type { ExportFormat } from '../format.js';
import type { CellValue, Column, ColumnType, Table } from '../tables/column.js';
import { episodeTable } from '../tables/episodes.js';
import { mentionTable } from '../tables/mentions.js';
import { wellFormed } from '../text/json.js';

/** Rows of a group: what is held in memory at a time. */
const GROUP = 5000;

const TEXT = { type: 'BYTE_ARRAY', converted_type: 'UTF8' } as const;
const ELEMENT: Readonly<Record<Exclude<ColumnType, 'list'>, Partial<SchemaElement>>> = {
  text: TEXT,
  // EDTF, which no type of Parquet has; its first and last day stand beside it.
  date: TEXT,
  day: { type: 'INT32', converted_type: 'DATE' },
  integer: { type: 'INT32' },
};

function schemaOf(columns: readonly Column<never>[]): SchemaElement[] {
  return [
    { name: 'root', num_children: columns.length },
    ...columns.flatMap(({ name, type }): SchemaElement[] =>
      type === 'list'
        ? [
            { name, repetition_type: 'REQUIRED', converted_type: 'LIST', num_children: 1 },
            { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
            { name: 'element', repetition_type: 'REQUIRED', ...TEXT },
          ]
        : [{ name, repetition_type: 'OPTIONAL', ...ELEMENT[type] }],
    ),
  ];
}

function stored(value: CellValue, type: ColumnType): unknown {
  if (value === undefined) return null;
  if (type === 'day') return new Date(`${value}T00:00:00Z`);
  if (typeof value === 'number') return value;
  return typeof value === 'string' ? wellFormed(value) : value.map(wellFormed);
}

function parquet<Row>(name: string, subject: string, table: Table<Row>): ExportFormat {
  return {
    name,
    mediaType: 'application/vnd.apache.parquet',
    extension: 'parquet',
    summary: `${subject}, Parquet with typed columns`,
    binary: true,
    async *write(view) {
      const { ByteWriter, ParquetWriter } = await import('hyparquet-writer');
      const bytes = new ByteWriter();
      const writer = new ParquetWriter({
        writer: bytes,
        schema: schemaOf(table.columns),
        createdBy: 'demarche',
        kvMetadata: [{ key: 'offsets', value: 'UTF-16 code units' }],
      });
      /** What has been written since the last time; the writer goes on in an empty buffer. */
      const taken = () => {
        const piece = bytes.getBytes().slice();
        bytes.index = 0;
        return piece;
      };
      let rows: Row[] = [];
      const group = () => {
        const columnData = table.columns.map(({ name, type, of }) => ({
          name,
          data: rows.map((row) => stored(of(row), type)),
        }));
        writer.write({ columnData, rowGroupSize: GROUP });
        rows = [];
        return taken();
      };
      for await (const dossier of view.dossiers()) {
        rows.push(...table.rows(dossier));
        if (rows.length >= GROUP) yield group();
      }
      if (rows.length > 0) yield group();
      writer.finish();
      yield taken();
    },
  };
}

export const parquetFormats: readonly ExportFormat[] = [
  parquet('mentions-parquet', 'mentions, one a row', mentionTable),
  parquet('episodes-parquet', 'episodes, one a row', episodeTable),
];
