import type { TextSpan } from '../../../record/types.js';

/** Words that give why something was done, and the rule that found them; the heaviest of several is taken. */
export interface Ground {
  readonly span: TextSpan;
  readonly rule: string;
  readonly weight: number;
}

/** Nouns for why something is done. */
export const GROUND = /^(?:reason|ground|cause|excuse|explanation|pretext|motive)$/;

/** A stretch without what begins inside it. */
export const upTo = ([from, to]: TextSpan, start: number): TextSpan => [
  from,
  start > from && start < to ? start - 1 : to,
];
