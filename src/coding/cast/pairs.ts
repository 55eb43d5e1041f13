import type { Token } from '@demarche/english';
import { isNominal, lemmaOf } from '../tree.js';
import type { Cast } from './cast.js';
import { type Referent, referent } from './referent.js';

const POINT = /^(North|South|East|West)$/;

/** "North and South Korea": the first half leaves its name to the second; "the North" alone is the half spoken of. */
export function halfName(cast: Cast, token: Token): Referent | undefined {
  const { tokens } = cast.doc;
  const [first, and, second] = [-3, -2, -1].map((k) => tokens[token.i + k]);
  if (and?.lower === 'and' && POINT.test(first?.text ?? '') && POINT.test(second?.text ?? ''))
    return half(cast, token, `${second!.text} ${token.text}`);
  if (!POINT.test(token.text)) return undefined;
  const [joint, direction, name] = [1, 2, 3].map((k) => tokens[token.i + k]);
  if (joint?.lower === 'and' && POINT.test(direction?.text ?? '') && name)
    return half(cast, token, `${token.text} ${name.text}`);
  const alone =
    second?.lower === 'the' && token.dep !== 'compound' && token.dep !== 'amod' && !token.ent?.text.includes(' ');
  return alone ? halvesNamed(cast, token) : undefined;
}

const half = (cast: Cast, token: Token, name: string): Referent | undefined => {
  const hit = cast.ref.party(name, cast.day);
  return hit && referent(token, 'state', 'half of a joint name', [hit.party]);
};

/** "the South" where the text names a state that is the southern half of a nation. */
function halvesNamed(cast: Cast, token: Token): Referent | undefined {
  for (const nation of ['Korea', 'Sudan', 'Vietnam', 'Yemen']) {
    const hit = cast.ref.party(`${token.text} ${nation}`, cast.day);
    if (hit && cast.namedParties().has(hit.party)) return referent(token, 'state', 'half of a nation', [hit.party]);
  }
  return undefined;
}

/** "the two Koreas". */
export function twoOfAName(token: Token): Referent | undefined {
  return token.text === 'Koreas' ? referent(token, 'pair', 'halves of a nation', ['PRK', 'KOR']) : undefined;
}

/** "Trump-Kim": two surnames before the noun for what is between them. */
export function joinedNames(cast: Cast, token: Token, name: string): Referent | undefined {
  const two = /^(\p{Lu}[\p{L}']+)[-–/](\p{Lu}[\p{L}']+)$/u.exec(name);
  const sides = two?.slice(1).flatMap((n) => cast.ref.person(n, cast.day) ?? []) ?? [];
  const parties = [...new Set(sides.flatMap((s) => s.party ?? []))];
  return parties.length === 2 ? referent(token, 'pair', 'two names joined', parties) : undefined;
}

/** How far back, in tokens, "both sides" look for their two. */
const REACH = 120;

/** "the two leaders": the last two sides named together or one after the other before a token. */
export function lastPair(cast: Cast, token: Token): Referent | undefined {
  const sides: Referent[] = [];
  // "the two leaders" and "they" are persons, or offices, before they are whatever else the sentence names.
  const persons = /^(?:leader|president|minister|man|statesman|official|diplomat|chief|they|them)$/.test(
    lemmaOf(token),
  );
  const made = (rs: readonly Referent[]) =>
    referent(
      token,
      'pair',
      'the two sides last named',
      rs.flatMap((r) => r.parties),
    );
  for (let i = token.i - 1; i >= 0 && token.i - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    if (!isNominal(t) || t.pos === 'PRON' || t.dep === 'compound' || t.dep === 'poss') continue;
    const r = cast.at(t);
    // "met in Doha": a city names a place to meet rather than a side.
    if (r?.rule.endsWith(':capital') && t.dep === 'pobj') continue;
    if (!r?.parties.length || (persons && r.kind !== 'person' && r.kind !== 'office' && r.kind !== 'pair')) continue;
    if (r.parties.length > 1) return made([r]);
    if (sides.some((s) => s.parties[0] === r.parties[0])) continue;
    sides.unshift(r);
    if (sides.length === 2) return made(sides);
  }
  return undefined;
}
