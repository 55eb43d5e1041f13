import type { Reading } from '../../predicates/readings.js';

/** What kind of words an act is read from: an operator's, or those of a verb that no list knows, or the engagement's alone. */
export const kindOf = ({ kernel, kind, steps }: Reading): string =>
  kernel.unnamed ? 'unnamed' : (kind ?? steps.at(-1)?.op.kind ?? 'alone');
