import type { Token } from '@demarche/english';
import type { Act, Polarity } from '../../record/types.js';
import type { OperatorKind } from '../lexicon/operators.js';
import type { Step } from './climb/climb.js';

/** What the operators above a kernel have made of it so far. */
export interface State {
  /** Said to be what somebody ought to do: no report of his doing it. */
  ought?: true;
  act?: Act;
  polarity: Polarity;
  /** The verb that gives the engagement its tense. */
  event: Token;
  kind?: OperatorKind;
  steps: Step[];
  answered?: Token;
  ended?: true;
  /** A refusal that somebody else was called upon to make. */
  advised?: Act;
  agreed?: true;
}
