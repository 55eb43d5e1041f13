import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { SPOKESPERSONS } from '../lexicon/roles.js';
import { lemmaOf, pobjs } from '../tree.js';
import type { Cast } from './cast.js';
import { leadersOf, ownWords, partiesAmong, regionOf } from './modifiers.js';
import { isOpposed } from './movements.js';
import { halfOfTitle } from './offices.js';

const STAFF =
  /^(?:governments?|administration|junta|regime|leadership|officials|authorities|leaders|rulers|diplomats|lawmakers|rebels|insurgents)$/;
/** Who speaks or works for one person: "an adviser to President X", "a spokeswoman for her". */
const SERVES =
  /^(?:advis[eo]r|aide|assistant|spokes(?:man|woman|person)|confidante?|envoy|emissary|representative|deputy|secretary|office|government|administration|regime)$/;
const GOVERNS = /^(?:governments?|administration|authorities|junta|regime|rulers|leadership)$/;

/** "a government spokesman in Oslo". */
const speaksForOne = (token: Token): boolean =>
  SPOKESPERSONS.has(token.lower) &&
  token.children.some((c) => c.i < token.i && /^(?:government|ministry|presidential|cabinet)$/.test(c.lower));

/** Who meets for the states of a part of the world, and what unites them. */
const OF_REGION =
  /^(?:leader|minister|president|premier|chief|envoy|mediator|diplomat|official|negotiator|ambassador|head|state|country|nation|government|neighbour|neighbor|king|monarch|ruler|delegate|delegation|commander|general)$/;

/** "Arab ministers", "African leaders" may be any of them. */
const BROAD = /^(?:Arab|African|Pacific)$/;

/** Parties named by a phrase's modifiers: demonyms and names before it, its possessor, "of ..." after it. */
export function ownersOf(cast: Cast, token: Token): Party[] {
  // "the Central African bloc" is none of the state of that name.
  if (token.lower === 'bloc') {
    const region = regionOf(token, cast.ref);
    if (region) return [...region.parties];
  }
  const own = token.ent?.label === 'PERSON' ? token.ent : undefined;
  const left = partiesAmong(
    ownWords(token).filter((t) => !own?.contains(t)),
    cast.ref,
    cast.day,
  ).flatMap((m) => m.parties);
  // "the Swedish king and Finland's president": Finland is not joined to the king.
  const possessors = token
    .childrenBy('poss')
    .flatMap((p) => cast.group(p))
    .filter((r) => token.dep !== 'conj' || token.dominates(r.token))
    .flatMap((r) => r.parties);
  const ofs = pobjs(token, 'of', 'for', 'from', 'to').flatMap((o) => {
    const prep = o.head.lower;
    const serves = SERVES.test(lemmaOf(token));
    if (prep === 'to' && !serves && !/ambassador|envoy|representative/i.test(token.text)) return [];
    if (prep === 'for' && !/spokes|secretary|representative|minister/i.test(token.text)) return [];
    return cast
      .group(o)
      .filter((r) => r.kind !== 'person' || serves)
      .filter((r) => r.kind !== 'office' || !r.person || serves)
      .flatMap((r) => r.parties);
  });
  const sentBy = pobjs(token, 'of').flatMap((o) => cast.group(o).flatMap((r) => r.parties));
  const ambassadorTo = /ambassador/i.test(token.text) ? [...left, ...possessors, ...sentBy] : undefined;
  const all = [...new Set(ambassadorTo?.length ? ambassadorTo : [...left, ...possessors, ...ofs])];
  if (all.length) return all;
  // "the government in Poland": whose it is where nothing else says it; in a city officials may only meet.
  const governs = GOVERNS.test(token.lower) || speaksForOne(token);
  const within = pobjs(token, 'in')
    .flatMap((o) => (governs || STAFF.test(token.lower) ? cast.group(o) : []))
    .filter((r) => governs || !r.rule.endsWith(':capital'));
  if (within.length) return within.flatMap((r) => r.parties);
  // "Ecuadorean mayors and ministers": the second of two shares the words before the first.
  const shares =
    token.dep === 'conj' &&
    !isOpposed(token) &&
    !token.children.some((c) => c.i < token.i && c.dep !== 'cc' && c.dep !== 'punct');
  const first = shares && lemmaOf(token.head) !== lemmaOf(token) && token.head.pos === 'NOUN' ? token.head : undefined;
  if (first) return partiesAmong(ownWords(first), cast.ref, cast.day).flatMap((m) => m.parties);
  const region =
    OF_REGION.test(lemmaOf(token)) && token.morph.includes('Number=Plur') ? regionOf(token, cast.ref) : undefined;
  if (region && !BROAD.test(region.tokens[0]!.text)) return [...region.parties];
  // "the American vice-president" is parted at its hyphen; "Saudi-led forces" are at least those who lead them.
  const vice = halfOfTitle(token);
  return vice ? ownersOf(cast, vice) : partiesAmong(leadersOf(token), cast.ref, cast.day).flatMap((m) => m.parties);
}
