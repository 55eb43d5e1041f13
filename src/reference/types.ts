import type { Level, Party } from '../record/types.js';

/** What an office is, where the tables say it. */
export type Role = 'head_of_state' | 'head_of_government' | 'foreign_minister' | 'other' | 'official';

/** One spell of one person in one office. */
export interface Office {
  readonly party: Party;
  readonly role: Role;
  readonly title: string;
  /** EDTF date; absent where not known. */
  readonly start?: string;
  /** EDTF date; absent while the office is held. */
  readonly end?: string;
  readonly level: Level;
  /** Body that the office belongs to, where it is not the state as such (`Foreign Ministry`, `Kremlin`). */
  readonly organization?: string;
}

/** How words were matched with a person, weakest last. */
export type PersonHow =
  | 'full name'
  | 'alias'
  | 'transliteration'
  | 'middle name'
  | 'given name'
  | 'spelling'
  | 'surname'
  | 'title';

export interface PersonHit {
  /** Full common name. */
  readonly name: string;
  readonly party?: Party;
  /** The office held on the day asked for, or the one nearest to it. */
  readonly office?: Office;
  readonly level?: Level;
  /** Whether {@link office} was held on that day; false for former and coming holders and where no day was given. */
  readonly current: boolean;
  /** From 0 to 1: how far the words single out this person on that day. A figure for ranking, not a probability. */
  readonly score: number;
  readonly how: PersonHow;
}

/** What else the text says of a person. */
export interface PersonHints {
  readonly party?: Party;
  /** The title that stands with the name (`foreign minister`, `former president`, `Mr`). */
  readonly title?: string;
}

export interface PartyHit {
  readonly party: Party;
  /** A `group` is a format of several parties that acts through them (`P5+1`, the Quartet): its members are the parties. */
  readonly kind: 'state' | 'territory' | 'organization' | 'group' | 'movement';
  readonly how: 'name' | 'demonym' | 'capital' | 'metonym' | 'abbreviation' | 'leader';
  /** From 0 to 1: how surely the words mean the party and nothing else. */
  readonly score: number;
}

export interface PlaceHit {
  /** State or territory in which the place lies. */
  readonly party: Party;
  readonly how: 'country' | 'capital' | 'city' | 'site' | 'residence' | 'region';
}

export interface GatheringHit {
  /** Series and year: `G20 2012`; the series alone where no year can be told. */
  readonly id: string;
  readonly series: string;
  readonly year?: number;
  readonly place?: string;
  readonly host?: Party;
  /** EDTF dates of its first and last day. */
  readonly start?: string;
  readonly end?: string;
  /** What told the year: `year`, `place`, `nearest`, `next`, `previous`; `series` where nothing did. */
  readonly how: 'year' | 'place' | 'nearest' | 'next' | 'previous' | 'series';
}

export interface GatheringHints {
  readonly year?: number;
  /** Words for the place that stand with it (`Mexico`, `Los Cabos`). */
  readonly place?: string;
  /** Whether the text speaks of it as coming or as past. */
  readonly tense?: 'future' | 'past';
}
