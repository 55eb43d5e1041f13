import type { Token } from '@demarche/english';
import type { Format } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import { lemmaOf } from '../../tree.js';
import type { Reading } from '../readings.js';

/** Who an engagement is between, as the words around its name say it. */
export interface Sides {
  /** Visitor, host or first side. */
  readonly agent: Referent[];
  readonly others: Referent[];
}

/** The sides as they are gathered around a noun, with those who only may be sides. */
export interface Found extends Sides {
  /** Who brings the others together. */
  readonly mediators: Referent[];
  /** Who is named right before the noun, as a side or as what it is about. */
  readonly named: Referent[];
}

/** Prepositions that bring in who an engagement is between. */
export const BETWEEN = ['between', 'among', 'with', 'alongside', 'beside', 'involving', 'including'];

/** Whether an engagement is a way to somebody. */
export const isJourney = ({ kernel }: Reading): boolean => kernel.format === 'visit' || kernel.format === 'delegation';

/** "recalled its negotiators from Lima": where they talked with others. */
export const isCalledHome = ({ kernel, steps }: Reading): boolean =>
  lemmaOf(kernel.token) === 'negotiator' && steps.some((s) => s.op.kind === 'suspend');

/** Verbs by which somebody brings others together without being one of them. */
const MEDIATES = /^(?:mediate|broker|facilitate|sponsor)$/;

/** Verbs by which somebody has an engagement at his own place, which others may hold there without him. */
export const HOSTS = /^(?:host|co-host|cohost|convene|organi[sz]e|oversee|moderate)$/;

/** Verbs by which an offer is made: "the invitation that it sent". */
export const GIVES = /^(?:send|extend|issue|make|give|address|convey|deliver)$/;

/** Whether who does what a verb says need not be a side: "talks mediated by X", "a meeting of theirs hosted by X". */
export const standsAside = (verb: Token, format: Format): boolean =>
  MEDIATES.test(lemmaOf(verb)) || (HOSTS.test(lemmaOf(verb)) && /^(?:talks|bilateral)$/.test(format));
