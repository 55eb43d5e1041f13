/** What a selection of engagements can be taken away as, of the formats of `demarche export`. */
export const EPISODE_FORMATS = [
  { label: 'CSV', path: '/api/export/episodes-csv' },
  { label: 'CSV, report by report', path: '/api/export/mentions-csv' },
  { label: 'JSON Lines', path: '/api/export/jsonl' },
  { label: 'Parquet', path: '/api/export/mentions-parquet' },
  { label: 'event codes (TSV)', path: '/api/export/event-codes' },
  { label: 'JSON-LD', path: '/api/export/schema-org' },
  { label: 'annotations', path: '/api/export/annotations' },
  { label: 'calendar', path: '/api/export/icalendar' },
] as const;
