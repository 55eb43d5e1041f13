import { visible } from '../../dossier/index.js';

/**
 * What a spreadsheet would run or rewrite: formulas, also behind blanks and in full-width form (OWASP, "CSV
 * Injection"), and codes of digits, which would lose their zeros or turn into powers of ten. A leading apostrophe is
 * guarded too, so that dropping one gives back every value.
 */
const WOULD_RUN = /^(?:\s*[=+\-@＝＋－＠]|[\t\r\n']|\d+(?:[.,eE]\d+)*$)/;

/** Text for a cell: what cannot be seen made visible, and an apostrophe before what a spreadsheet would run or rewrite. */
export function guarded(text: string): string {
  return visible(WOULD_RUN.test(text) ? `'${text}` : text);
}

/** A cell of CSV by RFC 4180: in quotation marks where it needs them. */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A cell of TSV, which has no quotation: tabs and line ends as blanks. */
export function tsvCell(text: string): string {
  return text.replace(/[\t\n\r]+/g, ' ');
}
