/** What a dossier can be taken away as. */
export const DOSSIER_FORMATS = [
  { label: 'page by itself (HTML)', path: '/api/export/dossier' },
  { label: 'JSON Lines', path: '/api/export/jsonl' },
  { label: 'CSV', path: '/api/export/mentions-csv' },
  { label: 'annotations', path: '/api/export/annotations' },
  { label: 'TimelineJS', path: '/api/export/timelinejs' },
  { label: 'calendar', path: '/api/export/icalendar' },
] as const;
