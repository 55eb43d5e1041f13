import type { Doc, Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Reference } from '../../reference/index.js';
import { BODY_NOUNS, OFFICE_NOUNS } from '../lexicon/roles.js';
import { extent, isNominal, lemmaOf, pobjs } from '../tree.js';
import { theAdministration, theBody, theCountry, theGovernment } from './country.js';
import { isBody } from './forums.js';
import { type ListedName, listedNames } from './listed-names.js';
import { before, listed } from './lists.js';
import { leftTokens, sidesOf } from './modifiers.js';
import { isOpposed, opposed } from './movements.js';
import { nameRun } from './names.js';
import { counterpart, isCounterpart, officeNamedBefore, officeOf } from './offices.js';
import { ownersOf } from './owners.js';
import { bareNumber, halfName, together, twoOfAName } from './pairs.js';
import { named } from './persons.js';
import { Prominence } from './prominence.js';
import { antecedent } from './pronouns.js';
import { type Referent, referent } from './referent.js';
import { isSpelledOut, spelledOut } from './spelled-out.js';
import { type TitledName, titledNames } from './titled.js';

/** Who the noun phrases of one document mean on the day it was published. Answers are kept, so each is worked out once. */
export class Cast {
  readonly doc: Doc;
  readonly ref: Reference;
  readonly day: string | undefined;
  readonly #known = new Map<number, Referent | undefined>();
  readonly #open = new Set<number>();
  #namedParties: ReadonlySet<Party> | undefined;
  #prominence: Prominence | undefined;
  readonly #titled: ReadonlyMap<number, TitledName>;
  readonly #listed: ReadonlyMap<number, ListedName>;

  constructor(doc: Doc, ref: Reference, day: string | undefined) {
    this.doc = doc;
    this.ref = ref;
    this.day = day;
    this.#titled = titledNames(doc, ref, day);
    this.#listed = listedNames(doc, ref, day);
  }

  /** The referent of the phrase that a token heads; undefined when it is nobody's name, office or body. */
  at(token: Token): Referent | undefined {
    const known = this.#known.get(token.i);
    if (known || this.#known.has(token.i)) return known;
    // A phrase that leads back to itself ("his ... he") has no referent on that way.
    if (this.#open.has(token.i)) return undefined;
    this.#open.add(token.i);
    const found = this.#resolve(token);
    this.#open.delete(token.i);
    this.#known.set(token.i, found);
    return found;
  }

  /** The referents of a coordination, in text order, unresolved members left out. */
  group(token: Token): Referent[] {
    const members = new Map<number, Token>();
    for (const m of this.members(token)) members.set(m.i, m);
    const sorted = [...members.values()].sort((a, b) => a.i - b.i);
    if (isSpelledOut(sorted)) sorted.shift();
    const found = sorted.flatMap((m) => this.at(m) ?? []);
    // "Alliance chief and former Danish premier X": whom X spoke for before is no side.
    const past = found.findIndex((r, i) => i > 0 && isFormer(r) && isBareTitle(sorted[i - 1]!));
    if (past > 0) return found.map((r, i) => (i === past ? { ...r, parties: found[past - 1]!.parties } : r));
    // "X and other opposition figures": X is one of them.
    const others = sorted.find((m) => isOpposed(m) && m.children.some((c) => c.lower === 'other'));
    const theirs = others && this.at(others)?.parties;
    return theirs ? found.map((r) => (r.person && r.token.i < others.i ? { ...r, parties: theirs } : r)) : found;
  }

  /** The heads of a coordination, however the parser hung them. */
  members(token: Token): Token[] {
    const named = namesBehind(token);
    if (named) return this.members(named);
    return [
      ...before(token, this.#extent),
      token,
      ...token.conjuncts.filter((c) => c.i > token.i),
      ...officesBehind(token),
      ...listed(token, this.#extent),
    ];
  }

  /** Whether a token is part of an office with its holder's name ("the Prime Minister of Spain, X"). */
  isTitled(token: Token): boolean {
    return this.#titled.has(token.i);
  }

  /** States, bodies and movements that the text names outright; a bare surname is only believed of one of these. */
  namedParties(): ReadonlySet<Party> {
    this.#namedParties ??= new Set(
      this.doc.tokens.flatMap((t) =>
        /^\p{Lu}/u.test(t.text)
          ? (this.ref.party(t.ent && t.ent.label !== 'PERSON' ? t.ent.text : t.text, this.day)?.party ?? [])
          : [],
      ),
    );
    return this.#namedParties;
  }

  /** How much of the text is about whom. */
  get prominence(): Prominence {
    if (!this.#prominence) {
      this.#prominence = new Prominence();
      this.#prominence.read(this);
    }
    return this.#prominence;
  }

  readonly #extent = (token: Token): readonly [number, number] => {
    const whole = this.#titled.get(token.i) ?? this.#listed.get(token.i);
    if (whole) return [whole.start, whole.end];
    const run = nameRun(token).tokens;
    if (/^\p{Lu}/u.test(token.text)) return [run[0]!.i, run.at(-1)!.i + 1];
    // A common noun takes along the names and adjectives right before it: "ELN rebels".
    let start = token.i;
    while (
      start > 0 &&
      /^(?:NNP|NNPS|NN|JJ|VBN|HYPH)$/.test(this.doc.tokens[start - 1]!.tag) &&
      token.dominates(this.doc.tokens[start - 1]!)
    )
      start--;
    return [start, token.i + 1];
  };

  #resolve(token: Token): Referent | undefined {
    const part = partitive(token);
    if (part) return this.at(part);
    const number = bareNumber(this, token);
    if (number) return number;
    if (token.pos === 'PRON' || /^(?:PRP\$|WP|WDT|WP\$)$/.test(token.tag)) return antecedent(this, token);
    if (!isNominal(token) && token.ent?.label !== 'NORP' && token.pos !== 'ADJ') return undefined;
    const half = halfName(this, token) ?? twoOfAName(token) ?? spelledOut(this, token);
    if (half) return half;
    const titled = this.#titled.get(token.i);
    if (titled) return this.#entitled(token, titled);
    const listed = this.#listed.get(token.i);
    if (listed) return this.#spanned(token, listed, listed.kind, 'listed name', [listed.party]);
    if (isInsideName(token)) return undefined;
    // "prime minister" in small letters is an office, whatever the tagger took it for.
    const isOffice = OFFICE_NOUNS.has(token.text) && token.ent?.label !== 'PERSON';
    const isName = token.pos === 'PROPN' || token.ent?.label === 'PERSON' || isSyllable(token);
    if (/^\p{Lu}/u.test(token.text) || (isName && !isOffice)) {
      const found = named(this, token);
      if (found) return found;
    }
    return this.common(token);
  }

  #entitled(token: Token, titled: TitledName): Referent {
    return {
      // "the Union's envoy X": who serves a body does not speak for his own state.
      ...this.#spanned(token, titled, 'person', titled.how, [
        isBody(titled.party) ? titled.party : (titled.hit?.party ?? titled.party),
      ]),
      person: titled.name,
      ...(titled.hit?.level ? { level: titled.hit.level } : {}),
    };
  }

  #spanned(
    token: Token,
    { start, end }: { readonly start: number; readonly end: number },
    kind: Referent['kind'],
    how: string,
    parties: readonly Party[],
  ): Referent {
    const { tokens } = this.doc;
    return { token, kind, rule: `coding/cast:${how}`, parties, span: [tokens[start]!.start, tokens[end - 1]!.end] };
  }

  /** Who a common noun for people or bodies means, by what stands beside it or was said before. */
  common(token: Token): Referent | undefined {
    // "military drills", "anti-government fighters" name no one.
    if (!isNominal(token) || token.dep === 'amod') return undefined;
    const lemma = lemmaOf(token);
    const format = lemma === 'power' ? powers(this, token) : undefined;
    if (format) return format;
    const listed = namesOf(this, token);
    if (listed) return listed;
    const parties = ownersOf(this, token);
    if (COUNTRY.has(lemma) && token.tag === 'NN' && parties.length === 0 && isPointedAt(token))
      return theCountry(this, token);
    if (BODIES.has(lemma) && token.tag === 'NN' && parties.length === 0 && isPointedAt(token))
      return theBody(this, token);
    const against = isOpposed(token) ? opposed(this, token, parties) : undefined;
    if (against) return against;
    if (isCounterpart(token)) return counterpart(this, token);
    const office = OFFICE_NOUNS.has(lemma) || OFFICE_NOUNS.has(token.lower);
    const both = parties.length === 0 ? together(this, token) : undefined;
    if (both) return both;
    if (!office && !BODY_NOUNS.has(lemma) && !BODY_NOUNS.has(token.lower)) return renamed(this, token);
    if (parties.length) {
      return office ? officeOf(this, token, parties) : referent(token, 'body', 'body of a state', parties);
    }
    if (token.lower === 'administration') return theAdministration(this, token);
    if (/^(government|army|military|authorities)$/.test(token.lower)) return theGovernment(this, token);
    return office ? officeNamedBefore(this, token) : undefined;
  }
}

/** "eight of the members", "some of the leaders": whom a number is a part of. */
const partitive = (token: Token): Token | undefined =>
  token.pos === 'NUM' || /^(?:some|many|most|several|all|none|part|majority|dozens)$/.test(token.lower)
    ? pobjs(token, 'of')[0]
    : undefined;

/** "Presidents X and Y": the names behind an office in the plural, which the parser hangs under it. */
const namesBehind = (office: Token): Token | undefined =>
  /^NNP?S$/.test(office.tag) && OFFICE_NOUNS.has(lemmaOf(office).replace(/s$/, ''))
    ? office
        .childrenBy('appos')
        .find((a) => a.pos === 'PROPN' && Math.min(a.i, ...a.childrenBy('compound').map((c) => c.i)) === office.i + 1)
    : undefined;

/** "the presidents of Peru and Chile and the prime minister of Jamaica": an office joined to the states of others. */
const officesBehind = (offices: Token): Token[] =>
  OFFICE_NOUNS.has(lemmaOf(offices).replace(/s$/, ''))
    ? pobjs(offices, 'of').flatMap((state) =>
        state.conjuncts.filter((c) => OFFICE_NOUNS.has(lemmaOf(c)) && pobjs(c, 'of').length > 0),
      )
    : [];

/** "former Danish premier X". */
const isFormer = (r: Referent): boolean =>
  r.kind === 'person' &&
  r.token.doc.tokens.slice(Math.max(0, r.token.i - 9), r.token.i).some((t) => /^(?:former|ex)$/.test(t.lower));

/** "chief" of "Alliance chief and former premier X": an office of its own, without its holder's name. */
const isBareTitle = (t: Token): boolean =>
  t.tag === 'NN' && OFFICE_NOUNS.has(t.lower) && !t.children.some((c) => c.dep === 'det' || c.dep === 'appos');

/** "in" of "Moon Jae-in": a syllable after the hyphen of a name belongs to it, whatever its case. */
const isSyllable = (token: Token): boolean => {
  const [name, hyphen] = [token.doc.tokens[token.i - 2], token.doc.tokens[token.i - 1]];
  return hyphen?.text === '-' && hyphen.end === token.start && name?.end === hyphen.start && name.pos === 'PROPN';
};

/** "Jong" in "Kim Jong Un", "North" in "North Korea": a part of a name means nobody by itself. */
const isInsideName = (token: Token): boolean =>
  token.ent !== undefined && token.head.ent === token.ent && /^(?:compound|nmod)$/.test(token.dep);

const COUNTRY = new Set(['country', 'nation', 'kingdom', 'island', 'region', 'area']);

const BODIES = new Set('organization organisation alliance bloc union cartel movement faction militia'.split(' '));

/** "the country", "that nation". */
const isPointedAt = (token: Token): boolean => token.children.some((c) => /^(the|that|this)$/.test(c.lower));

/** "its military backer, Russia": a noun that a name beside it explains. */
function renamed(cast: Cast, token: Token): Referent | undefined {
  const name = token.childrenBy('appos').find((a) => a.pos === 'PROPN' && a.i > token.i);
  const found = name && cast.at(name);
  return found && (found.kind === 'state' || found.kind === 'body') ? { ...found, token } : undefined;
}

/** "the rival movements X and Y": the names behind a noun in the plural say whom it means; persons behind them lead these. */
function namesOf(cast: Cast, token: Token): Referent | undefined {
  const isNext = (a: Token) => extent(a)[0].i <= token.i + 2;
  const first =
    token.tag === 'NNS'
      ? token.childrenBy('appos').find((a) => a.pos === 'PROPN' && a.i > token.i && isNext(a))
      : undefined;
  const sides = first ? cast.group(first).filter((r) => r.kind !== 'person' && r.kind !== 'office') : [];
  const parties = [...new Set(sides.flatMap((r) => r.parties))];
  return parties.length > 1 ? referent(token, 'pair', 'names behind', parties) : undefined;
}

/** "six world powers": a format known by the number of its members. */
function powers(cast: Cast, token: Token): Referent | undefined {
  for (const from of [token, ...leftTokens(token)].sort((a, b) => a.i - b.i)) {
    const words = cast.doc.text.slice(from.start, token.end);
    // "world powers" without a number, in a text on Iran, are those that talk with it.
    const six = /^(?:world|major|global) powers$/.test(words) && cast.namedParties().has('IRN');
    const hit = cast.ref.party(six ? 'six world powers' : words, cast.day);
    if (hit) return referent(token, 'pair', hit.how, sidesOf(hit, cast.ref));
  }
  return undefined;
}
