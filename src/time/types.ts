import type { TextSpan } from '../record/types.js';
import type { Day } from './calendar.js';
import type { Core } from './cores.js';
import type { Offset, Stretch } from './stretch.js';

/** Where the words around an expression set it, as far as somebody who can parse knows. */
export type Tense = 'past' | 'present' | 'future';

export type Direction = 'past' | 'future' | 'now';

/** A preposition before the expression that makes it one end of a stretch of time. */
export type Limit = 'since' | 'until' | 'by' | 'before' | 'after';

interface Expression {
  /** UTF-16 offsets into the text. */
  readonly span: TextSpan;
  /** The text at {@link span}. */
  readonly words: string;
  /** `time/<file>:<rule>`. */
  readonly rule: string;
  /** What the reading hangs on: the words alone, the date of the article, or another event. */
  readonly anchor: 'explicit' | 'article' | 'other';
  /** Before, after, or around the date of the article, where that can be told. */
  readonly direction?: Direction;
  /** `since Monday`, `by December`: the reading is then one end of a stretch of time. */
  readonly limit?: Limit;
}

/** An expression of time and the date it means. */
export interface ResolvedTime extends Expression {
  /** EDTF: `2018`, `2012-05`, `2018-07-16` or `start/end`. */
  readonly edtf: string;
  readonly kind: 'point' | 'range';
  readonly unresolved?: undefined;
}

/** An expression whose date is not known: the article has no (sufficient) date, or another event would have to be known. */
export interface UnresolvedTime extends Expression {
  readonly edtf?: undefined;
  readonly kind?: undefined;
  readonly unresolved: true;
  /** Distance from the other event ("three days after the vote" → 3 days), to be given to `shift`. */
  readonly offset?: Offset;
}

export type TimeExpression = ResolvedTime | UnresolvedTime;

/** The date that relative expressions are read against. */
export interface Moment {
  readonly date: Day;
  readonly tense?: Tense;
}

/** How finely the date of the article must be known. */
export type Need = 'nothing' | 'year' | 'month' | 'day';

/** What a rule made of a match: how to get at the date, not yet the date, so that others can give it another anchor. */
export interface Reading {
  readonly need: Need;
  readonly anchor: Expression['anchor'];
  /** Undefined where the calendar has no such date, or a moment is needed and none is given. */
  readonly resolve?: (moment: Moment | undefined) => Stretch | undefined;
  /** What the words themselves say, for when no date is known. */
  readonly direction?: Direction;
  readonly offset?: Offset;
  /** What the words mean when another date has been named before them in the sentence ("a week later"). */
  readonly floating?: (base: Stretch) => Stretch | undefined;
}

/** The named groups of a rule's match. */
export type Groups = Readonly<Record<string, string | undefined>>;

/** What a rule may look at besides its own words. */
export interface Surroundings {
  readonly words: string;
  /** Up to the end of the sentence. */
  readonly after: string;
  /** Back to the start of the sentence. */
  readonly before: string;
  readonly tense: () => Tense | undefined;
}

/** One way of writing a time. */
export interface Rule {
  /** `time/<file>:<rule>`. */
  readonly name: string;
  /** The kind of word without which the rule cannot match. */
  readonly core: Core;
  /** Global, with named groups; every repetition in it bounded. */
  readonly pattern: RegExp;
  /** Undefined where the words turn out to be no expression of time. */
  readonly read: (groups: Groups, around: Surroundings) => Reading | undefined;
}
