import type { Dateline } from '../lifecycle.js';
import type { Article, EventMention, Party } from '../types.js';

/** What the record knows of an article, without its text. */
export type Source = Dateline & Pick<Article, 'outlet'>;

export interface AccountOptions {
  /** Reads for which party somebody speaks (`Kremlin` → `RUS`), on an EDTF day; `undefined` for whom it does not know. */
  readonly sideOf?: (speaker: string, day: string | undefined) => Party | undefined;
  /** Name of a party for sentences; its code where this is left out. */
  readonly nameOf?: (party: Party) => string;
}

/** The mentions of one episode in the order of their acts, with what is needed to read them. */
export interface Context {
  readonly mentions: readonly EventMention[];
  readonly parties: readonly Party[];
  readonly sources: ReadonlyMap<string, Source>;
  readonly sideOf: NonNullable<AccountOptions['sideOf']>;
  readonly nameOf: NonNullable<AccountOptions['nameOf']>;
}

/** The first day a mention can have been told, as EDTF. */
export const toldOn = (mention: EventMention, { sources }: Context) => sources.get(mention.article)?.published;
