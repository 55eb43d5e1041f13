import type { Token } from '@demarche/english';
import { ENGAGEMENT_NOUNS } from '../lexicon/engagements.js';
import { isVerb, lemmaOf, subjectOf } from '../tree.js';
import type { Cast } from './cast.js';
import { type Referent, referent } from './referent.js';

/** How far back, in tokens, "the country" and "the government" look for their state. */
const REACH = 80;

/** "the country": the state last named, by name or as where something happens. */
export function theCountry(cast: Cast, token: Token): Referent | undefined {
  // Nobody visits his own country: the subject's state is not the one meant.
  const subject =
    token.dep === 'dobj' || token.dep === 'pobj'
      ? subjectOf([token, ...token.ancestors].find(isVerb) ?? token)
      : undefined;
  const own = new Set(subject && subject !== token ? cast.group(subject).flatMap((r) => r.parties) : []);
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!/^(?:GPE|NORP|ORG|LOC)$/.test(t.ent?.label ?? '') || t.ent!.end - 1 !== i) continue;
    const hit = cast.ref.party(t.ent!.text, cast.day) ?? cast.ref.place(t.ent!.text);
    if (hit && !/^(?:name|demonym|abbreviation)$/.test(hit.how) && isVenue(t)) continue;
    if (hit && !own.has(hit.party) && /^[A-Z]{3}$/.test(hit.party))
      return referent(token, 'state', 'the country last named', [hit.party]);
  }
  return undefined;
}

/** "talks in Geneva", "meets in Oslo": where others gather is not the country spoken of. */
const isVenue = (t: Token): boolean =>
  t.dep === 'pobj' &&
  /^(?:in|at)$/.test(t.head.lower) &&
  (ENGAGEMENT_NOUNS.has(lemmaOf(t.head.head)) ||
    /^(?:meet|hold|take|gather|convene|begin|resume)$/.test(lemmaOf(t.head.head)));

/** "the government" beside a movement is the one it fights; else the state last named. */
export function theGovernment(cast: Cast, token: Token): Referent | undefined {
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!/^\p{Lu}/u.test(t.text) && t.ent?.label !== 'NORP') continue;
    const hit = cast.ref.party(t.ent && t.ent.label !== 'PERSON' ? t.ent.text : t.text, cast.day);
    const party = hit?.kind === 'movement' ? cast.ref.home(hit.party) : hit?.kind === 'state' ? hit.party : undefined;
    if (party) return referent(token, 'body', 'the government of the state last spoken of', [party]);
  }
  return undefined;
}
