/** What a listing of engagements can be taken away as. */
export const EPISODE_FORMATS = [
  { label: 'CSV', path: '/api/episodes.csv' },
  { label: 'JSON', path: '/api/episodes.json' },
] as const;
