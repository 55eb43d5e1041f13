import type { ExportFormat } from './format.js';
import { jsonLines } from './formats/json-lines.js';
import { separatedFormats } from './formats/separated.js';

export type { ExportFormat, ExportOptions, RecordView } from './format.js';
export { viewOf } from './view.js';

/** Every way out of the record. */
export const FORMATS: readonly ExportFormat[] = [jsonLines, ...separatedFormats];
