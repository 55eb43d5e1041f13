import type { Episode, EventMention, Level, Party, Polarity } from '../../record/types.js';
import type { ArticleHead, EpisodeFilter } from '../store.js';
import type { Page, PageOptions } from './page.js';

/** An episode with the days of its acts; days are counted since 1970. */
export interface EpisodeRow {
  readonly episode: Episode;
  readonly first?: number;
  readonly last?: number;
}

/** A mention with what it belongs to. */
export interface MentionRow {
  readonly mention: EventMention;
  /** Id of its episode. */
  readonly in?: string;
  /** First and last day of the act or, where it has no date, of its article; days since 1970. */
  readonly from?: number;
  readonly to?: number;
  readonly article: ArticleHead;
}

export interface ArticleRow extends ArticleHead {
  /** Mentions read in it. */
  readonly mentions: number;
}

export interface PartyRow {
  readonly party: Party;
  readonly episodes: number;
  /** Mentions of the episodes that it takes part in. */
  readonly mentions: number;
  /** First day of the last episode to begin; days since 1970. */
  readonly latest?: number;
}

export interface DyadRow extends Omit<PartyRow, 'party'> {
  readonly a: Party;
  readonly b: Party;
}

export interface PersonRow {
  readonly name: string;
  readonly mentions: number;
  /** Parties for which mentions name the person, the most frequent first. */
  readonly parties: readonly Party[];
}

export interface GatheringRow {
  readonly occasion: string;
  readonly episodes: number;
  /** Of these, held. */
  readonly held: number;
  readonly first?: number;
  readonly last?: number;
}

/** Which mentions to give; every condition that is set must be met. */
export interface MentionFilter {
  /** Actors or recipients, all of them. */
  readonly parties?: readonly Party[];
  /** Two parties whose episodes the mentions must be of. */
  readonly dyad?: readonly [Party, Party];
  readonly person?: string;
  readonly act?: EventMention['act'];
  readonly polarity?: Polarity;
  readonly level?: Level;
  /** State in which its episode is left. */
  readonly status?: Episode['status'];
  readonly article?: string;
  readonly episode?: string;
  /** Outlet of the article. */
  readonly outlet?: string;
  /** EDTF interval in which the act must lie. */
  readonly period?: string;
  /** Words that must all stand in its evidence; words in double quotes must stand together. */
  readonly text?: string;
}

export interface ArticleFilter {
  readonly outlet?: string;
  /** First and last day of publication, or months or years: compared as far as both go. */
  readonly from?: string;
  readonly to?: string;
  readonly text?: string;
}

/** What the record holds, in figures kept up to date with every article. */
export interface Figures {
  readonly parties: number;
  readonly outlets: { readonly count: number; readonly most: readonly { name: string; articles: number }[] };
}

/** The record in pages, each in an order for which there is an index. All methods throw StoreError. */
export interface Listings {
  /** By the day of the first act. */
  episodes(filter: EpisodeFilter, page: PageOptions): Promise<Page<EpisodeRow>>;
  /** Those of the ids given that there are, in the order given. */
  episodesOf(ids: readonly string[]): Promise<EpisodeRow[]>;
  /** Episodes in whose evidence the words stand, the best evidence first. */
  episodesAbout(text: string, limit: number): Promise<EpisodeRow[]>;
  /** By day; of one day, as they were kept. */
  mentions(filter: MentionFilter, page: PageOptions): Promise<Page<MentionRow>>;
  mention(id: string): Promise<MentionRow | undefined>;
  /** By day of publication. */
  articles(filter: ArticleFilter, page: PageOptions): Promise<Page<ArticleRow>>;
  articlesOf(ids: readonly string[]): Promise<ArticleRow[]>;
  /** Articles that are one report with this one, without itself. */
  reprintsOf(article: ArticleHead): Promise<ArticleHead[]>;
  /** All parties of the record, by mentions. */
  parties(): Promise<PartyRow[]>;
  /** Persons by mentions; those in whose name all the words stand. */
  persons(name: string | undefined, page: PageOptions): Promise<Page<PersonRow>>;
  /** All gatherings around which there are episodes, by name. */
  gatherings(): Promise<GatheringRow[]>;
  /** Pairs of parties by mentions; those of one party. */
  dyads(party: Party | undefined, page: PageOptions): Promise<Page<DyadRow>>;
  dyad(a: Party, b: Party): Promise<DyadRow | undefined>;
  /** Mentions of the episodes of two parties by year of the act. */
  years(a: Party, b: Party): Promise<{ year: number; mentions: number }[]>;
  figures(): Promise<Figures>;
}
