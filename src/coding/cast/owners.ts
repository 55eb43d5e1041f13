import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { pobjs } from '../tree.js';
import type { Cast } from './cast.js';
import { leadersOf, ownWords, partiesAmong } from './modifiers.js';
import { halfOfTitle } from './offices.js';

const STAFF = /^(?:government|administration|officials|authorities|leaders|diplomats|lawmakers|rebels|insurgents)$/;

/** Parties named by a phrase's modifiers: demonyms and names before it, its possessor, "of ..." after it. */
export function ownersOf(cast: Cast, token: Token): Party[] {
  const own = token.ent?.label === 'PERSON' ? token.ent : undefined;
  const left = partiesAmong(
    ownWords(token).filter((t) => !own?.contains(t)),
    cast.ref,
    cast.day,
  ).flatMap((m) => m.parties);
  const possessors = token.childrenBy('poss').flatMap((p) => cast.group(p).flatMap((r) => r.parties));
  const ofs = pobjs(token, 'of', 'for', 'from', 'to').flatMap((o) => {
    const prep = o.head.lower;
    if (prep === 'to' && !/ambassador|envoy|representative/i.test(token.text)) return [];
    if (prep === 'for' && !/spokes|secretary|representative|minister/i.test(token.text)) return [];
    return cast
      .group(o)
      .filter((r) => r.kind === 'state' || r.kind === 'body' || r.kind === 'pair' || (r.kind === 'office' && !r.person))
      .flatMap((r) => r.parties);
  });
  const ambassadorTo = /ambassador/i.test(token.text) ? left.concat(possessors) : undefined;
  const all = [...new Set(ambassadorTo?.length ? ambassadorTo : [...left, ...possessors, ...ofs])];
  if (all.length) return all;
  // "the government in Poland": whose it is where nothing else says it; a city may only be where somebody meets.
  const within = pobjs(token, 'in')
    .flatMap((o) => (STAFF.test(token.lower) ? cast.group(o) : []))
    .filter((r) => !r.rule.endsWith(':capital'));
  if (within.length) return within.flatMap((r) => r.parties);
  // "the American vice-president" is parted at its hyphen; "Saudi-led forces" are at least those who lead them.
  const vice = halfOfTitle(token);
  return vice ? ownersOf(cast, vice) : partiesAmong(leadersOf(token), cast.ref, cast.day).flatMap((m) => m.parties);
}
