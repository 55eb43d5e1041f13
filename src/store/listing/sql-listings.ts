import type { Kysely } from 'kysely';
import type { Guard } from '../guard.js';
import type { WordSearch } from '../sql-store.js';
import type { Tables } from '../tables.js';
import { articlesOf, pageArticles, reprintsOf } from './articles.js';
import { episodesOf, pageEpisodes } from './episodes.js';
import { figuresOf } from './figures.js';
import type { Listings } from './listings.js';
import { mentionRow, pageMentions } from './mentions.js';
import { allGatherings, allParties, dyadOf, pageDyads, pagePersons, yearsOf } from './parties.js';

/** Listings out of SQL tables. */
export function sqlListings(db: Kysely<Tables>, words: WordSearch, guard: Guard): Listings {
  return {
    episodes: (filter, page) => guard(() => pageEpisodes(db, filter, words, page)),
    episodesOf: (ids) => guard(() => episodesOf(db, ids)),
    episodesAbout: (text, limit) => guard(async () => episodesOf(db, await words.bestEpisodes(db, text, limit))),
    mentions: (filter, page) => guard(() => pageMentions(db, filter, words, page)),
    mention: (id) => guard(() => mentionRow(db, id)),
    articles: (filter, page) => guard(() => pageArticles(db, filter, words, page)),
    articlesOf: (ids) => guard(() => articlesOf(db, ids)),
    reprintsOf: (article) => guard(() => reprintsOf(db, article)),
    parties: () => guard(() => allParties(db)),
    persons: (name, page) => guard(() => pagePersons(db, name, page)),
    gatherings: () => guard(() => allGatherings(db)),
    dyads: (party, page) => guard(() => pageDyads(db, party, page)),
    dyad: (a, b) => guard(() => dyadOf(db, a, b)),
    years: (a, b) => guard(() => yearsOf(db, a, b)),
    figures: () => guard(() => figuresOf(db)),
  };
}
