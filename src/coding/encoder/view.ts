import type { Token } from '@demarche/english';
import type { Act, Polarity } from '../../record/types.js';

/** What words may report, in the order in which the encoder numbers it; the first is nothing. */
export const ACTS = [
  'none',
  'accept',
  'cancel',
  'comment',
  'counter',
  'decline',
  'defer',
  'delegate',
  'hold',
  'invite',
  'postpone',
  'prepare',
  'propose',
  'rescind',
  'resume',
  'schedule',
  'suspend',
] as const satisfies readonly ('none' | Act)[];

/** Polarities in the order in which the encoder numbers them. */
export const POLARITIES = ['asserted', 'denied', 'possible', 'conditional'] as const satisfies readonly Polarity[];

/** What the encoder makes of a candidate; all numbers are natural logarithms of likelihoods. */
export interface View {
  /** By the numbers of {@link ACTS}: which act the words report, if any. */
  readonly acts: readonly number[];
  /** By the numbers of {@link POLARITIES}. */
  readonly polarities: readonly number[];
  /** For words of its sentence, and of those shown before it, that show a party: that it has no part, that it takes part or acts, that it is acted upon. */
  readonly roles: ReadonlyMap<Token, readonly number[]>;
}
