export { defaultStorePath } from './default-path.js';
export { FeedLog, type FeedState } from './feeds.js';
export type {
  ArticleFilter,
  ArticleRow,
  DyadRow,
  EpisodeRow,
  Figures,
  GatheringRow,
  Listings,
  MentionFilter,
  MentionRow,
  PartyRow,
  PersonRow,
} from './listing/listings.js';
export type { Page, PageOptions } from './listing/page.js';
export { MOST_KEPT_BYTES, type QuarantineEntry, type Refused } from './quarantine.js';
export {
  type FieldChange,
  type FieldValue,
  type NewReview,
  type Review,
  type ReviewFilter,
  type Reviews,
  VERDICTS,
  type Verdict,
} from './reviews.js';
export type { Run, RunFigures, RunStart, Stopped } from './runs.js';
export { openSqlite } from './sqlite/open.js';
export {
  type ArticleHead,
  type BatchNotes,
  type Change,
  type ChangeCursor,
  type ChangeKind,
  type CodedText,
  type Dossier,
  type EpisodeFilter,
  type Hit,
  type Outcome,
  type Stats,
  type Store,
  StoreError,
  type StoreFault,
} from './store.js';
