import type { Token } from '@demarche/english';
import type { Level, Party } from '../../record/types.js';
import { COUNTED_PAIR_NOUNS, PAIR_NOUNS } from '../lexicon/roles.js';
import { isNominal, isVerb, lemmaOf, pobjs } from '../tree.js';
import type { Cast } from './cast.js';
import { isBodyOfStates } from './forums.js';
import { eachOf, pairOf, partiesOf, type Referent, referent } from './referent.js';

const POINT = /^(North|South|East|West)$/;

/** "North and South Korea": the first half leaves its name to the second; "the North" alone is the half spoken of. */
export function halfName(cast: Cast, token: Token): Referent | undefined {
  const { tokens } = cast.doc;
  const [first, and, second] = [-3, -2, -1].map((k) => tokens[token.i + k]);
  if (and?.lower === 'and' && POINT.test(first?.text ?? '') && POINT.test(second?.text ?? ''))
    return halves(cast, token, first!, second!);
  if (!POINT.test(token.text)) return undefined;
  const [joint, direction, name] = [1, 2, 3].map((k) => tokens[token.i + k]);
  if (joint?.lower === 'and' && POINT.test(direction?.text ?? '') && name)
    return half(cast, token, `${token.text} ${name.text}`);
  const alone =
    second?.lower === 'the' && token.dep !== 'compound' && token.dep !== 'amod' && !token.ent?.text.includes(' ');
  return alone ? halvesNamed(cast, token) : undefined;
}

/** "North and South Korea": both, unless the first half is a member of the list by itself. */
function halves(cast: Cast, name: Token, first: Token, second: Token): Referent | undefined {
  const last = half(cast, name, `${second.text} ${name.text}`);
  const other = name.dominates(first) ? cast.ref.party(`${first.text} ${name.text}`, cast.day) : undefined;
  return last && other ? referent(name, 'pair', 'halves of a joint name', [other.party, ...last.parties]) : last;
}

const OPPOSITE: Readonly<Record<string, string>> = { North: 'South', South: 'North', East: 'West', West: 'East' };

const half = (cast: Cast, token: Token, name: string): Referent | undefined => {
  const hit = cast.ref.party(name, cast.day);
  return hit && referent(token, 'state', 'half of a joint name', [hit.party]);
};

/** "the South" where the text names that half of a nation, or the other one. */
function halvesNamed(cast: Cast, token: Token): Referent | undefined {
  for (const nation of ['Korea', 'Sudan', 'Vietnam', 'Yemen']) {
    const hit = cast.ref.party(`${token.text} ${nation}`, cast.day);
    const other = cast.ref.party(`${OPPOSITE[token.text]} ${nation}`, cast.day);
    if (hit && [hit, other].some((h) => h && cast.namedParties().has(h.party)))
      return referent(token, 'state', 'half of a nation', [hit.party]);
  }
  return undefined;
}

/** "the two Koreas", "both Cypriot leaders". */
export function twoOfAName(token: Token): Referent | undefined {
  const [nation, two] = [-1, -2].map((k) => token.doc.tokens[token.i + k]);
  const counted = /^(?:two|both|rival)$/.test(two?.lower ?? '') && PAIR_NOUNS.has(lemmaOf(token));
  const halves = HALVES[token.tag === 'NNPS' ? token.text : counted ? (nation?.text ?? '') : ''];
  return halves && referent(token, 'pair', 'halves of a nation', halves);
}

/** The two that share a name, in the plural or before a noun in the plural. */
const HALVES: Readonly<Record<string, readonly Party[]>> = {
  Koreas: ['PRK', 'KOR'],
  Korean: ['PRK', 'KOR'],
  Sudans: ['SDN', 'SSD'],
  Congos: ['COD', 'COG'],
  Cypriot: ['CYP', 'turkish cypriots'],
};

/** "Trump-Kim": two surnames before the noun for what is between them. */
export function joinedNames(cast: Cast, token: Token, name: string): Referent | undefined {
  const two = /^(\p{Lu}[\p{L}']+)[-–/](\p{Lu}[\p{L}']+)$/u.exec(name);
  const sides = two?.slice(1).flatMap((n) => cast.ref.person(n, cast.day) ?? []) ?? [];
  const parties = [...new Set(sides.flatMap((s) => s.party ?? []))];
  return parties.length === 2 ? referent(token, 'pair', 'two names joined', parties) : undefined;
}

/** "the two", "the pair". */
export function bareNumber(cast: Cast, token: Token): Referent | undefined {
  const alone =
    /^(?:two|three|four|pair|duo|trio)$/.test(token.lower) &&
    token.children.some((c) => c.lower === 'the') &&
    pobjs(token, 'of').length === 0 &&
    /^(?:nsubj|nsubjpass|pobj|dobj|poss)$/.test(token.dep);
  return alone ? lastNamed(cast, token, SIDES[token.lower]) : undefined;
}

/** "the two leaders", "both sides", "the three men", "the neighbours": the sides last named. */
export function together(cast: Cast, token: Token): Referent | undefined {
  const count = token.children.map((c) => SIDES[c.lower]).find((n) => n);
  const noun = lemmaOf(token);
  // "two West African presidents" are others than those named.
  if (token.children.some((c) => c.i < token.i && /^\p{Lu}/u.test(c.text) && c.i > token.sent.start)) return undefined;
  if (count) return PAIR_NOUNS.has(noun) || COUNTED_PAIR_NOUNS.has(noun) ? lastNamed(cast, token, count) : undefined;
  const theBoth = token.morph.includes('Number=Plur') && token.children.some((c) => c.lower === 'the');
  return theBoth && PAIR_NOUNS.has(noun) ? lastNamed(cast, token) : undefined;
}

const SIDES: Readonly<Record<string, number>> = { two: 2, both: 2, pair: 2, duo: 2, three: 3, trio: 3, four: 4 };

/** How far back, in tokens, "both sides" look for their two. */
const REACH = 120;

/** "the two leaders" and "they" are persons, or offices, before they are whatever else the text names. */
const PEOPLE = /^(?:leader|president|minister|man|woman|statesman|official|diplomat|chief|premier|king|they|them)$/;

/** As many sides as are meant, two where nothing else is said: the last ones named before a token. */
export function lastNamed(cast: Cast, token: Token, count = 2): Referent | undefined {
  const persons = PEOPLE.test(lemmaOf(token));
  const counted = token.children.some((c) => SIDES[c.lower]);
  const rank = rankOf(token);
  const ofRank = rank && last(cast, token, count, (r) => r.level === rank);
  if (ofRank) return ofRank;
  if (persons && !counted) return last(cast, token, count, (r) => PERSONAL.test(r.kind));
  return (
    (persons ? last(cast, token, count, (r) => PERSONAL.test(r.kind)) : undefined) ??
    last(cast, token, count) ??
    // "Chadian raids on Niger: ... the two countries": an adjective names its state where no noun does.
    (counted
      ? last(
          cast,
          token,
          count,
          () => true,
          (t) => t.pos === 'ADJ' && t.ent?.label === 'NORP',
        )
      : undefined)
  );
}

/** "the two leaders" are heads of state or government, whoever speaks for them in between. */
const rankOf = (token: Token): Level | undefined =>
  /^(?:leader|president|premier|king|monarch|chancellor)$/.test(lemmaOf(token))
    ? 'head'
    : lemmaOf(token) === 'minister' && !token.children.some((c) => c.lower === 'prime')
      ? 'minister'
      : undefined;

/** Who is none of the sides: "Oman invites both presidents" leaves out the host, "the UN envoy says the sides will meet" him. */
function apartFrom(cast: Cast, token: Token): ReadonlySet<Party> {
  const verb = token.ancestors.find(isVerb);
  const isObject =
    /^(?:dobj|dative)$/.test(token.dep) || (token.dep === 'pobj' && /^(?:to|with|on)$/.test(token.head.lower));
  const doers = (v: Token | undefined) =>
    (v?.childrenBy('nsubj') ?? [])
      .filter((s) => s.pos !== 'PRON' && s.i < token.i)
      .flatMap((s) => cast.group(s))
      .flatMap((r) => r.parties);
  if (isObject) return new Set(doers(verb));
  return new Set(verb?.dep === 'ccomp' ? doers(verb.head).filter(isBodyOfStates) : []);
}

const PERSONAL = /^(?:person|office|pair)$/;

function last(
  cast: Cast,
  token: Token,
  count: number,
  fits: (r: Referent) => boolean = () => true,
  counts: (t: Token) => boolean = () => false,
): Referent | undefined {
  const sides: Referent[] = [];
  const others = apartFrom(cast, token);
  const made = (rs: readonly Referent[]) =>
    pairOf(eachOf(rs), referent(token, 'pair', `the ${count} sides last named`, partiesOf(rs)));
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if ((!isNominal(t) || t.pos === 'PRON' || t.dep === 'compound' || t.dep === 'poss') && !counts(t)) continue;
    const r = cast.at(t);
    // "met in Doha": a city names a place to meet rather than a side.
    if (r?.rule.endsWith(':capital') && t.dep === 'pobj') continue;
    if (!r?.parties.length || !fits(r)) continue;
    if (r.parties.some((p) => others.has(p) || cast.prominence.isPassing(p))) continue;
    if (r.parties.length >= count) return made([r]);
    if (sides.some((s) => s.parties.join() === r.parties.join())) continue;
    sides.unshift(r);
    if (new Set(sides.flatMap((s) => s.parties)).size >= count) return made(sides);
  }
  return undefined;
}
