import type { Doc, Token } from '@demarche/english';
import type { Reading } from '../../predicates/readings.js';

/** Who or what is credited with a report, by the head of the phrase that names it. */
export interface Source {
  readonly token: Token;
  readonly rule: string;
}

/** As much of a report as is needed to find out who is credited with it. */
export interface Said {
  readonly doc: Doc;
  readonly clause: Token;
  readonly reading: Pick<Reading, 'predicate' | 'steps'>;
}
