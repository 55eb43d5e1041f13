import type { ExportFormat } from './format.js';
import { annotations } from './formats/annotations.js';
import { atom } from './formats/atom.js';
import { calendar } from './formats/calendar.js';
import { dossierPage } from './formats/dossier/dossier.js';
import { jsonLines } from './formats/json-lines.js';
import { parquetFormats } from './formats/parquet.js';
import { schemaOrg } from './formats/schema-org.js';
import { separatedFormats } from './formats/separated.js';
import { doccano, prodigy } from './formats/spans.js';
import { timelineJs } from './formats/timeline-js.js';

export type { ExportFormat, ExportOptions, RecordView } from './format.js';
export { csvCell, guarded } from './text/cell.js';
export { viewOf } from './view.js';

/** Every way out of the record. */
export const FORMATS: readonly ExportFormat[] = [
  jsonLines,
  ...separatedFormats,
  ...parquetFormats,
  annotations,
  doccano,
  prodigy,
  schemaOrg,
  calendar,
  atom,
  timelineJs,
  dossierPage,
];
