/** The vocabulary of CODEBOOK.md as types: the ground that every other room stands on. */

export const ACTS = [
  'propose',
  'invite',
  'accept',
  'decline',
  'defer',
  'counter',
  'delegate',
  'schedule',
  'prepare',
  'postpone',
  'cancel',
  'rescind',
  'hold',
  'suspend',
  'resume',
  'comment',
] as const;
/** What the actor of a mention is reported to have done about the engagement. */
export type Act = (typeof ACTS)[number];

export const POLARITIES = ['asserted', 'denied', 'possible', 'conditional'] as const;
export type Polarity = (typeof POLARITIES)[number];

export const FORMATS = [
  'visit',
  'bilateral',
  'sidelines',
  'summit',
  'talks',
  'call',
  'video',
  'delegation',
  'conference',
  'attendance',
] as const;
/** The form of an engagement. */
export type Format = (typeof FORMATS)[number];

export const LEVELS = ['head', 'minister', 'official'] as const;
export type Level = (typeof LEVELS)[number];

export const CHANNELS = ['letter', 'phone', 'emissary', 'social_media', 'statement', 'press', 'in_person'] as const;
export type Channel = (typeof CHANNELS)[number];

export const STANCES = ['criticise', 'regret', 'welcome', 'deny', 'dispute', 'explain', 'warn'] as const;
/** The attitude of a `comment`. */
export type Stance = (typeof STANCES)[number];

export const STATUSES = [
  'proposed',
  'deferred',
  'accepted',
  'declined',
  'scheduled',
  'postponed',
  'cancelled',
  'held',
  'suspended',
] as const;
/** The state in which the reports leave an engagement. */
export type Status = (typeof STATUSES)[number];

/** ISO 3166 alpha-3 code of a state, or the id of an organisation or movement (`EUR`, `UNO`, `taliban`). */
export type Party = string;

/** UTF-16 offsets `[start, end)` into an article's text. */
export type TextSpan = readonly [start: number, end: number];

/** Where a field of a mention was read, and which rule read it. */
export interface Evidence {
  /** The words the field was read from; absent only for what the whole article fixes (its date, its outlet). */
  readonly span?: TextSpan;
  /** Name of the rule, `room/file:rule`. */
  readonly rule: string;
  /** How the words were read where that is not evident: `Kremlin → RUS`, `Tuesday → 2018-07-24`. */
  readonly reading?: string;
  /** Of a source: the party that it speaks for, where the article says so. */
  readonly party?: Party;
}

/** Fields of a mention that hold text; dates are EDTF (`2012-05`, `2018-07-16`, `2012-05-18/2012-05-19`). */
export interface MentionFields {
  readonly act: Act;
  readonly polarity: Polarity;
  readonly actor: readonly Party[];
  readonly recipient: readonly Party[];
  readonly actor_person?: string;
  readonly recipient_person?: string;
  readonly format?: Format;
  readonly level?: Level;
  readonly venue?: string;
  readonly occasion?: string;
  readonly meeting_date?: string;
  readonly date?: string;
  readonly agenda?: string;
  readonly reason?: string;
  readonly condition?: string;
  readonly channel?: Channel;
  readonly delegate?: string;
  readonly emissary?: string;
  readonly attribution?: string;
  readonly outlet?: string;
  readonly stance?: Stance;
}

export type FieldName = keyof MentionFields;

/** One place in one article that reports one act about one engagement. */
export interface EventMention extends MentionFields {
  /** Derived from the article's id, span, act and parties: the same reading has the same id everywhere. */
  readonly id: string;
  readonly article: string;
  /** Exact substring of the article's text at {@link span}. */
  readonly quote: string;
  readonly span: TextSpan;
  /** Id, within the article, of the engagement spoken of. */
  readonly episode: string;
  /** For every field set: where it was read and by which rule. */
  readonly evidence: Readonly<Partial<Record<FieldName, Evidence>>>;
  /** Version of the coder that made the reading. */
  readonly coder: string;
}

/** A stretch of an article that is not its report: an appeal for money, share line, caption, credit. */
export interface Furniture {
  readonly span: TextSpan;
  /** Captions are coded, all other furniture is not. */
  readonly kind: 'caption' | 'credit' | 'appeal' | 'share' | 'related' | 'contact' | 'dateline' | 'player';
}

/** What an article's makers say about it, as against what it says. */
export const METADATA = ['published', 'updated', 'outlet', 'agency', 'author', 'url', 'title', 'language'] as const;
export type MetadataField = (typeof METADATA)[number];

/** One article as read; `text` is immutable and every offset points into it. */
export interface Article {
  readonly id: string;
  readonly text: string;
  /** EDTF date (or date-time) of publication, where known. */
  readonly published?: string;
  /** ISO date or date-time of the last update that its makers state. */
  readonly updated?: string;
  readonly outlet?: string;
  readonly agency?: string;
  /** Names of those who wrote it, parted by commas. */
  readonly author?: string;
  readonly url?: string;
  readonly title?: string;
  /** ISO 639-1 code; only English is coded, and what is of unknown language is taken for it. */
  readonly language?: string;
  /** Where a field was read, where it was not plainly given: `json-ld datePublished`, `url path`, `manifest`, `text`. */
  readonly origins?: Readonly<Partial<Record<MetadataField, string>>>;
  readonly furniture: readonly Furniture[];
}

/** One engagement followed over its life, made of the mentions that speak of it. */
export interface Episode {
  readonly id: string;
  readonly parties: readonly Party[];
  readonly initiator?: Party;
  readonly format?: Format;
  readonly level?: Level;
  readonly venue?: string;
  readonly occasion?: string;
  readonly meeting_date?: string;
  readonly status: Status;
  /** Ids of its mentions, in the order of their dates. */
  readonly mentions: readonly string[];
}
