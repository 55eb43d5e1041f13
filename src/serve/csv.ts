import { csvCell, guarded } from '../export/index.js';

/** A value of an answer as the text of one cell: parties by their codes, days as an interval, lists with semicolons. */
function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (Array.isArray(value)) return value.map(textOf).join('; ');
  if (typeof value !== 'object') return String(value);
  const { code, id, from, to } = value as Readonly<Record<string, unknown>>;
  if (code !== undefined) return String(code);
  if (id !== undefined) return String(id);
  return `${from ?? '..'}/${to ?? '..'}`;
}

/** A page of a listing as CSV, with a column for every field that the listing can have. */
export function csvOf(columns: readonly string[], items: readonly object[]): string {
  const line = (cells: readonly string[]) => `${cells.map(csvCell).join(',')}\r\n`;
  const rows = items.map((item) =>
    line(
      columns.map((column) => {
        const value = (item as Readonly<Record<string, unknown>>)[column];
        const text = textOf(value);
        return typeof value === 'number' ? text : guarded(text);
      }),
    ),
  );
  return line(columns) + rows.join('');
}
