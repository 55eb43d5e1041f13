import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { REPORT_VERBS } from '../../lexicon/operators.js';
import { lemmaOf } from '../../tree.js';

/** Those whom somebody sends or who work for somebody. */
const STAFF =
  /^(?:delegation|team|mission|envoy|emissary|official|negotiator|diplomat|inspector|expert|representative|delegate)$/;

/** "Canada said a delegation would travel to Cuba": of people brought in without saying whose, those of who speaks. */
export function ofSpeaker(staff: Token, verb: Token, cast: Cast): Referent[] {
  const isNew = !staff.children.some((c) => c.dep === 'poss' || (c.dep === 'det' && !/^an?$/.test(c.lower)));
  if (!STAFF.test(lemmaOf(staff)) || !isNew || verb.dep !== 'ccomp' || !REPORT_VERBS.has(lemmaOf(verb.head))) return [];
  return verb.head.childrenBy('nsubj').flatMap((s) => cast.group(s));
}
