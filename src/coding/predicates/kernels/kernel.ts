import type { Token } from '@demarche/english';
import type { Format } from '../../../record/types.js';
import type { EngagementVerb } from '../../lexicon/engagements.js';
import { pobjs } from '../../tree.js';

/** The word of a sentence that names an engagement. */
export interface Kernel {
  readonly token: Token;
  readonly format: Format;
  readonly verb?: EngagementVerb;
  /** Set where the word is an offer of an engagement, or what became of one, rather than the engagement itself. */
  readonly offer?: 'invite' | 'propose' | 'cancel' | 'postpone';
  /** Set where no list knows the word, so that what it reports, and of what form, is for others to say. */
  readonly unnamed?: true;
  /** Counts only with parties of its own on both ends. */
  readonly weak: boolean;
}

/** Whether the engagement takes place at the edge of another: "met at the margins of the forum". */
export const onSidelines = (t: Token): boolean =>
  pobjs(t, 'on', 'at').some((o) => /^(sidelines?|margins?)$/.test(o.lower));
