export {
  type Account,
  type AccountOptions,
  type Accounts,
  accountsIn,
  type Contradiction,
  type Gap,
  type Reason,
  type Speaker,
  type VoicedSource,
} from './accounts/index.js';
export { type Interval, interval } from './interval.js';
export { type Dateline, inOrder, standingOf, statusOf } from './lifecycle.js';
export { episodeOf } from './reconcile/episode.js';
export type { CountryOf, Unlinked } from './reconcile/profile.js';
export { type CodedArticle, type Reconciled, reconcile } from './reconcile/reconcile.js';
export { type LinkOptions, link } from './reconcile/within.js';
export {
  type Precedent,
  precedentsOf,
  REBUFFS,
  type Relation,
  type RelationKind,
  type RelationOptions,
  relationsOf,
  type Story,
  storyOf,
} from './relations/index.js';
export * from './types.js';
