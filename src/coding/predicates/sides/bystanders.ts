import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { isNominal, isVerb, subjectOf } from '../../tree.js';

const WHILE = new Set(
  'after during following in at ahead of on since amid before from through for via under'.split(' '),
);

/** "After talks in Moscow, A and B said": who does what the clause tells took part in what it hangs on. */
export function bystanders(top: Token, cast: Cast): Referent[] {
  if (top.dep !== 'pobj' || !WHILE.has(top.head.lower)) return [];
  let at = top.head.head;
  if (at.dep === 'prep' || at.lower === 'ahead') at = at.head;
  if (isVerb(at)) {
    const subject = subjectOf(at);
    return subject && !subject.dominates(top) ? cast.group(subject) : [];
  }
  return isNominal(at) && at !== top ? cast.group(at) : [];
}
