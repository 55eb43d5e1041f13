export { defaultStorePath } from './default-path.js';
export { openSqlite } from './sqlite/open.js';
export {
  type ArticleHead,
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
