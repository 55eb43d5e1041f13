import type { Referent } from '../../cast/referent.js';

/** Who an engagement is between, as the words around its name say it. */
export interface Sides {
  /** Visitor, host or first side. */
  readonly agent: Referent[];
  readonly others: Referent[];
}

/** Verbs by which somebody brings others together without being one of them. */
export const MEDIATES = /^(?:mediate|broker|facilitate|sponsor)$/;
