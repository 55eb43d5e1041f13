import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { isNominal, isVerb, lemmaOf, subjectOf } from '../../tree.js';
import { doersOf, objectsOf } from './line.js';

const WHILE = new Set(
  'after during following in at ahead of on since amid before from through for via under'.split(' '),
);

/** Verbs of saying something to somebody. */
const TELLS = new Set(
  'tell urge ask assure inform warn remind press push pressure encourage thank congratulate invite brief confront accuse offer promise pledge request order'.split(
    ' ',
  ),
);

/** "After talks in Moscow, A and B said": who does what the clause tells took part in what it hangs on. */
export function bystanders(top: Token, cast: Cast): Referent[] {
  if (top.dep !== 'pobj' || !WHILE.has(top.head.lower)) return [];
  let at = top.head.head;
  if (at.dep === 'prep' || at.lower === 'ahead') at = at.head;
  // "remained deadlocked in talks": the adjective's own clause.
  if (at.pos === 'ADJ' && isVerb(at.head)) at = at.head;
  if (isVerb(at)) {
    const subject = subjectOf(at);
    if (subject?.dominates(top)) return [];
    return [...doersOf(at, cast), ...told(at, cast)];
  }
  return isNominal(at) && at !== top ? cast.group(at) : [];
}

/** "urged him in a telephone call to come": whom the words are said to. */
function told(verb: Token, cast: Cast): Referent[] {
  if (!TELLS.has(lemmaOf(verb)) && lemmaOf(verb) !== 'call') return [];
  const clauses = verb.children.filter(
    (c) => (c.dep === 'advcl' || c.dep === 'ccomp') && c.children.some((m) => m.lower === 'for' && m.dep === 'mark'),
  );
  const to = lemmaOf(verb) === 'call' ? objectsOf(verb, 'on') : verb.childrenBy('dobj', 'dative');
  return [...to, ...clauses.flatMap((c) => c.childrenBy('nsubj'))].flatMap((o) => cast.group(o));
}
