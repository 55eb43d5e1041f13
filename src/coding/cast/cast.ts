import type { Doc, Token } from '@demarche/english';
import type { Level, Party } from '../../record/types.js';
import type { PersonHit, Reference } from '../../reference/index.js';
import { BODY_NOUNS, OFFICE_NOUNS, PAIR_NOUNS } from '../lexicon/roles.js';
import { isNominal, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import { before, listed } from './lists.js';
import { leftTokens, partiesAmong } from './modifiers.js';
import { nameRun } from './names.js';
import { antecedent } from './pronouns.js';
import type { Referent } from './referent.js';
import { type TitledName, titledNames } from './titled.js';

const COUNTRY = new Set(['country', 'nation', 'kingdom', 'island', 'region', 'area']);
const ARMED = new Set([
  'rebel',
  'rebels',
  'insurgent',
  'insurgents',
  'opposition',
  'guerrilla',
  'guerrillas',
  'militant',
  'militants',
  'separatist',
  'separatists',
]);

/** Who the noun phrases of one document mean on the day it was published. Answers are kept, so each is worked out once. */
export class Cast {
  readonly doc: Doc;
  readonly ref: Reference;
  readonly day: string | undefined;
  readonly #known = new Map<number, Referent | undefined>();
  readonly #open = new Set<number>();
  #namedParties: ReadonlySet<Party> | undefined;
  readonly #titled: ReadonlyMap<number, TitledName>;

  constructor(doc: Doc, ref: Reference, day: string | undefined) {
    this.doc = doc;
    this.ref = ref;
    this.day = day;
    this.#titled = titledNames(doc, ref, day);
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
    return [...members.values()].sort((a, b) => a.i - b.i).flatMap((m) => this.at(m) ?? []);
  }

  /** The heads of a coordination, however the parser hung them. */
  members(token: Token): Token[] {
    return [
      ...before(token, this.#extent),
      token,
      ...token.conjuncts.filter((c) => c.i > token.i),
      ...listed(token, this.#extent),
    ];
  }

  readonly #extent = (token: Token): readonly [number, number] => {
    const titled = this.#titled.get(token.i);
    if (titled) return [titled.start, titled.end];
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
    if (
      token.pos === 'PRON' ||
      token.tag === 'PRP$' ||
      token.tag === 'WP' ||
      token.tag === 'WDT' ||
      token.tag === 'WP$'
    ) {
      return antecedent(this, token);
    }
    if (!isNominal(token) && token.ent?.label !== 'NORP' && token.pos !== 'ADJ') return undefined;
    const half = this.#halfName(token);
    if (half) return half;
    const titled = this.#titled.get(token.i);
    if (titled) return this.#entitled(token, titled);
    if (/^\p{Lu}/u.test(token.text) || token.ent?.label === 'PERSON') {
      const named = this.#name(token);
      if (named) return named;
    }
    return this.#common(token);
  }

  #referent(
    token: Token,
    kind: Referent['kind'],
    rule: string,
    parties: readonly Party[],
    hit?: { name?: string; level?: Level },
  ): Referent {
    const left = kind === 'person' || kind === 'state' ? nameRun(token).tokens[0]! : (leftTokens(token)[0] ?? token);
    return {
      token,
      kind,
      rule: `coding/cast:${rule}`,
      parties,
      span: [Math.min(left.start, token.start), token.end],
      ...(hit?.name ? { person: hit.name } : {}),
      ...(hit?.level ? { level: hit.level } : {}),
    };
  }

  /** "North and South Korea": the first half leaves its name to the second. */
  #halfName(token: Token): Referent | undefined {
    if (!/^(North|South|East|West)$/.test(token.text)) return undefined;
    const [and, direction, name] = [1, 2, 3].map((k) => this.doc.tokens[token.i + k]);
    if (and?.lower !== 'and' || !/^(North|South|East|West)$/.test(direction?.text ?? '') || !name) return undefined;
    const hit = this.ref.party(`${token.text} ${name.text}`, this.day);
    return hit && this.#referent(token, 'state', 'half of a joint name', [hit.party]);
  }

  #entitled(token: Token, titled: TitledName): Referent {
    const tokens = this.doc.tokens;
    return {
      token,
      kind: 'person',
      rule: `coding/cast:${titled.how}`,
      parties: [titled.hit?.party ?? titled.party],
      span: [tokens[titled.start]!.start, tokens[titled.end - 1]!.end],
      person: titled.name,
      ...(titled.hit?.level ? { level: titled.hit.level } : {}),
    };
  }

  #name(token: Token): Referent | undefined {
    const run = nameRun(token);
    const full = this.doc.text.slice(run.tokens[0]!.start, run.tokens.at(-1)!.end);
    const label = token.ent?.label;
    if (label === 'DATE' || label === 'TIME') return undefined;
    const joined = this.#joined(token, run.name);
    if (joined) return joined;
    const whole = this.ref.party(full, this.day);
    if (whole && label !== 'PERSON') return this.#referent(token, 'state', whole.how, [whole.party]);
    const met =
      run.nameTokens.length === 1 && label !== 'GPE' && label !== 'NORP'
        ? this.#introduced(token, run.name)
        : undefined;
    if (met) return met;
    const hints = this.#modifierParties(token);
    const title = run.title || officeBefore(token);
    // A pope or a monarch is known by the title with the name.
    const crowned = /^(?:pope|king|queen|emperor|prince|princess|sheikh|emir|sultan)\b/i.exec(run.title)
      ? this.ref.person(`${run.title} ${run.name}`, this.day)
      : undefined;
    const first =
      crowned ??
      this.ref.person(run.name, this.day, {
        ...(hints[0] ? { party: hints[0] } : {}),
        ...(title ? { title } : {}),
      });
    const hit = first && this.#fits(first, hints, label) ? first : this.#ofNamed(run.name, title);
    if (hit) {
      // The office named beside a person counts before the one remembered: "EU negotiator Michel Barnier".
      const parties =
        hit.party && (!title || !hints.length || hints.includes(hit.party)) ? [hit.party] : hints.slice(0, 1);
      if (parties.length)
        return this.#referent(token, 'person', `person:${hit.how}`, parties, {
          name: hit.name,
          ...(hit.level ? { level: hit.level } : {}),
        });
    }
    const party = whole ?? this.ref.party(run.name, this.day);
    if (party) return this.#referent(token, 'state', party.how, [party.party]);
    if (OFFICE_NOUNS.has(token.lower) || BODY_NOUNS.has(token.lower)) return this.#common(token);
    if (hints.length && (title || label === 'PERSON')) {
      return this.#referent(token, 'person', 'named after its state', hints.slice(0, 1), { name: run.name });
    }
    const unlisted = label === 'PERSON' || label === 'GPE' ? undefined : unlistedMovement(full);
    if (unlisted) return this.#referent(token, 'body', 'movement by its initials', [unlisted]);
    const appositive = this.#appositive(token);
    if (appositive && label !== 'GPE')
      return {
        ...appositive,
        ...(label === 'PERSON' ? { person: run.name } : {}),
        token,
        span: [run.tokens[0]!.start, token.end],
      };
    return undefined;
  }

  /** A name met again takes what its fuller mention before was: "Bagheri" after "Iran's negotiator Ali Bagheri". */
  #introduced(token: Token, name: string): Referent | undefined {
    const last = name.split(/\s+/).at(-1)!;
    for (let i = token.i - 1; i >= 0; i--) {
      const t = this.doc.tokens[i]!;
      if (t.text !== last || (t.ent && t.ent.label !== 'PERSON')) continue;
      const first = this.#fuller(t, name);
      if (first) return { ...first, token, span: [token.start, token.end], rule: 'coding/cast:named before' };
    }
    return undefined;
  }

  /** The referent of a longer name that holds a token, if it is a person's. */
  #fuller(part: Token, name: string): Referent | undefined {
    const ent = part.ent;
    const head = ent ? this.doc.tokens[ent.end - 1]! : part;
    if (ent ? ent.text.length <= name.length : !this.#titled.has(part.i)) return undefined;
    const found = this.at(ent?.root ?? head) ?? this.at(head);
    return found?.kind === 'person' &&
      found.person &&
      ` ${found.person.replace(/-/g, ' ')} `.includes(` ${name.replace(/-/g, ' ')} `)
      ? found
      : undefined;
  }

  /** "Trump-Kim": two surnames before the noun for what is between them. */
  #joined(token: Token, name: string): Referent | undefined {
    const two = /^(\p{Lu}[\p{L}']+)[-–/](\p{Lu}[\p{L}']+)$/u.exec(name);
    const sides = two?.slice(1).flatMap((n) => this.ref.person(n, this.day) ?? []) ?? [];
    const parties = [...new Set(sides.flatMap((s) => s.party ?? []))];
    return parties.length === 2 ? this.#referent(token, 'pair', 'two names joined', parties) : undefined;
  }

  /** A bare surname that means nobody by itself, read among those who speak for the states of the text. */
  #ofNamed(name: string, title: string | undefined): PersonHit | undefined {
    if (/\s/.test(name)) return undefined;
    for (const party of this.#named()) {
      const hit = this.ref.person(name, this.day, { party, ...(title ? { title } : {}) });
      if (hit?.party === party && hit.current && hit.level === 'head') return hit;
    }
    return undefined;
  }

  /** States, bodies and movements that the text names outright; a bare surname is only believed of one of these. */
  #named(): ReadonlySet<Party> {
    this.#namedParties ??= new Set(
      this.doc.tokens.flatMap((t) =>
        /^\p{Lu}/u.test(t.text)
          ? (this.ref.party(t.ent && t.ent.label !== 'PERSON' ? t.ent.text : t.text, this.day)?.party ?? [])
          : [],
      ),
    );
    return this.#namedParties;
  }

  #fits(hit: PersonHit, hints: readonly Party[], label: string | undefined): boolean {
    const leads = hit.level === 'head' && /^[A-Z]{3}$/.test(hit.party ?? '');
    if (hit.how === 'surname' && !leads && hit.party && !this.#named().has(hit.party)) return false;
    if (hints.length && hit.party && !hints.includes(hit.party) && hit.how !== 'full name') return false;
    return (
      label === 'PERSON' ||
      label === undefined ||
      label === 'ORG' ||
      label === 'GPE' ||
      hit.how === 'full name' ||
      label === 'NORP'
    );
  }

  #appositive(token: Token): Referent | undefined {
    const inner = token.children.find((c) => c.dep === 'appos' && isNominal(c));
    if (inner) {
      const found = this.at(inner);
      if (found?.parties.length) return found;
    }
    if (token.dep === 'appos') {
      const parties = this.#modifierParties(token.head);
      if (parties.length && (OFFICE_NOUNS.has(lemmaOf(token.head)) || BODY_NOUNS.has(lemmaOf(token.head)))) {
        return this.#referent(token, 'person', 'apposition', parties.slice(0, 1));
      }
    }
    return undefined;
  }

  /** Parties named by a phrase's modifiers: demonyms and names before it, its possessor, "of ..." after it. */
  #modifierParties(token: Token): Party[] {
    const own = token.ent?.label === 'PERSON' ? token.ent : undefined;
    const left = partiesAmong(
      leftTokens(token).filter((t) => !own?.contains(t)),
      this.ref,
      this.day,
    ).map((m) => m.party);
    const possessors = token.childrenBy('poss').flatMap((p) => this.group(p).flatMap((r) => r.parties));
    const ofs = pobjs(token, 'of', 'for', 'from', 'to').flatMap((o) => {
      const prep = o.head.lower;
      if (prep === 'to' && !/ambassador|envoy|representative/i.test(token.text)) return [];
      if (prep === 'for' && !/spokes|secretary|representative|minister/i.test(token.text)) return [];
      return this.group(o)
        .filter((r) => r.kind === 'state' || r.kind === 'body')
        .flatMap((r) => r.parties);
    });
    const ambassadorTo = /ambassador/i.test(token.text) ? left.concat(possessors) : undefined;
    return [...new Set(ambassadorTo?.length ? ambassadorTo : [...left, ...possessors, ...ofs])];
  }

  #common(token: Token): Referent | undefined {
    const lemma = lemmaOf(token);
    if (
      COUNTRY.has(lemma) &&
      token.children.some((c) => /^(the|that|this)$/.test(c.lower)) &&
      !this.#modifierParties(token).length
    )
      return this.#country(token);
    const office = OFFICE_NOUNS.has(lemma) || OFFICE_NOUNS.has(token.lower);
    const body = BODY_NOUNS.has(lemma) || BODY_NOUNS.has(token.lower);
    if (!office && !body) return undefined;
    if (lemma === 'counterpart') return this.#counterpart(token);
    const both = token.children.some((c) => c.lower === 'two' || c.lower === 'both' || c.lower === 'three');
    const plural = token.morph.includes('Number=Plur');
    const parties = this.#modifierParties(token);
    if (
      parties.length === 0 &&
      PAIR_NOUNS.has(lemma) &&
      (both || (plural && token.children.some((c) => c.lower === 'the')))
    ) {
      const pair = this.#lastPair(token);
      if (pair)
        return this.#referent(
          token,
          'pair',
          'the two sides last named',
          pair.flatMap((r) => r.parties),
        );
    }
    const movement = parties.find((p) => !/^[A-Z]{3,}$/.test(p));
    if (ARMED.has(lemma) && movement) return this.#referent(token, 'body', 'movement', [movement]);
    if (ARMED.has(lemma) && parties.length) {
      const words = leftTokens(token)
        .filter((t) => t.pos !== 'DET' && /^\p{Lu}/u.test(t.text))
        .map((t) => t.lower);
      return this.#referent(token, 'body', 'armed or political opposition', [`${words.join(' ')} ${lemma}`.trim()]);
    }
    if (parties.length === 0 && /^(government|army|military|authorities)$/.test(token.lower))
      return this.#government(token);
    if (parties.length === 0) return office ? this.#office(token) : undefined;
    if (!office) return this.#referent(token, 'body', 'body of a state', parties);
    const appos = token.children.find((c) => c.dep === 'appos' && c.ent?.label === 'PERSON');
    const named = appos ? this.ref.person(nameRun(appos).name, this.day, { party: parties[0]! }) : undefined;
    const holder = named ?? (plural ? undefined : this.ref.holder(parties[0]!, titleOf(token), this.day));
    const name = named?.name ?? (appos ? nameRun(appos).name : holder?.name);
    const level = holder?.level;
    return this.#referent(
      token,
      'office',
      holder ? 'office holder' : 'office of a state',
      plural ? parties : parties.slice(0, 1),
      {
        ...(name ? { name } : {}),
        ...(level ? { level } : {}),
      },
    );
  }

  /** "the country": the state last named, by name or as where something happens. */
  #country(token: Token): Referent | undefined {
    // Nobody visits his own country: the subject's state is not the one meant.
    const subject =
      token.dep === 'dobj' || token.dep === 'pobj'
        ? subjectOf([token, ...token.ancestors].find(isVerb) ?? token)
        : undefined;
    const own = new Set(subject && subject !== token ? this.group(subject).flatMap((r) => r.parties) : []);
    for (let i = token.i - 1; i >= 0 && token.i - i < 80; i--) {
      const t = this.doc.tokens[i]!;
      if ((t.ent?.label !== 'GPE' && t.ent?.label !== 'NORP') || t.ent.end - 1 !== i) continue;
      const hit = this.ref.party(t.ent.text, this.day) ?? this.ref.place(t.ent.text);
      if (hit && !own.has(hit.party) && /^[A-Z]{3}$/.test(hit.party))
        return this.#referent(token, 'state', 'the country last named', [hit.party]);
    }
    return undefined;
  }

  /** "the government" beside a movement is the one it fights; else the state last named. */
  #government(token: Token): Referent | undefined {
    for (let i = token.i - 1; i >= 0 && token.i - i < 80; i--) {
      const t = this.doc.tokens[i]!;
      if (!/^\p{Lu}/u.test(t.text) && t.ent?.label !== 'NORP') continue;
      const hit = this.ref.party(t.ent && t.ent.label !== 'PERSON' ? t.ent.text : t.text, this.day);
      const party = hit?.kind === 'movement' ? this.ref.home(hit.party) : hit?.kind === 'state' ? hit.party : undefined;
      if (party) return this.#referent(token, 'body', 'the government of the state last spoken of', [party]);
    }
    return undefined;
  }

  /** "the president", "the prime minister" without a state: the last person named who holds that office. */
  #office(token: Token): Referent | undefined {
    if (!token.children.some((c) => c.lower === 'the') && !/^\p{Lu}/u.test(token.text)) return undefined;
    const title = titleOf(token).toLowerCase();
    for (let i = token.i - 1, seen = 0; i >= 0 && seen < 12; i--) {
      const t = this.doc.tokens[i]!;
      if (t.pos !== 'PROPN' || t.dep === 'compound') continue;
      const r = this.at(t);
      if (r?.kind !== 'person' || !r.person || !r.parties[0]) continue;
      seen++;
      const holder = this.ref.holder(r.parties[0], title, this.day);
      if (holder?.name === r.person)
        return { ...r, token, span: [token.start, token.end], rule: 'coding/cast:office named before' };
    }
    return undefined;
  }

  /** "his Russian counterpart": the holder, in that state, of the office that the possessor holds. */
  #counterpart(token: Token): Referent | undefined {
    const owner = token.childrenBy('poss')[0];
    const whose = owner ? this.at(owner) : undefined;
    const parties = partiesAmong(leftTokens(token), this.ref, this.day).map((m) => m.party);
    const appos = token.children.find((c) => c.dep === 'appos' && isNominal(c));
    const named = appos ? this.at(appos) : undefined;
    const all = parties.length ? parties : (named?.parties ?? []);
    if (!all.length) return undefined;
    const own =
      whose?.person && whose.parties[0]
        ? this.ref.person(whose.person, this.day, { party: whose.parties[0] })
        : undefined;
    const title = own?.office?.title;
    const holder = title && all.length === 1 ? this.ref.holder(all[0]!, title, this.day) : undefined;
    const name = named?.person ?? holder?.name;
    const level = whose?.level ?? holder?.level;
    return this.#referent(token, 'office', 'counterpart', all, {
      ...(name ? { name } : {}),
      ...(level ? { level } : {}),
    });
  }

  /** The last two sides named together or one after the other before a token. */
  #lastPair(token: Token): Referent[] | undefined {
    const sides: Referent[] = [];
    for (let i = token.i - 1; i >= 0 && token.i - i < 120; i--) {
      const t = this.doc.tokens[i]!;
      if (!isNominal(t) || t.pos === 'PRON' || t.dep === 'compound' || t.dep === 'poss') continue;
      const r = this.at(t);
      if (!r?.parties.length) continue;
      if (r.parties.length > 1) return [r];
      if (sides.some((s) => s.parties[0] === r.parties[0])) continue;
      sides.unshift(r);
      if (sides.length === 2) return sides;
    }
    return undefined;
  }
}

const MOVEMENT = /\b(?:Front|Movement|Army|Council|Coalition|Alliance|Party|Forces)\b/;

/** The id of a movement that no table lists: the initials of its name ("National Liberation Front": `nlf`). */
function unlistedMovement(name: string): Party | undefined {
  const words = name.split(/[\s-]+/).filter((w) => /^\p{Lu}/u.test(w));
  return MOVEMENT.test(name) &&
    /\b(?:Liberation|National|Revolutionary|People|Democratic|Patriotic|Resistance|Justice|Freedom|Islamic|Free)\b/.test(
      name,
    ) &&
    words.length >= 3
    ? words.map((w) => w[0]!.toLowerCase()).join('')
    : undefined;
}

/** The office in words: "foreign minister", "secretary of state". */
export function titleOf(token: Token): string {
  const words = token.children
    .filter(
      (c) =>
        c.i < token.i &&
        (c.dep === 'compound' || c.dep === 'amod') &&
        !/^(former|then|current|late|new|visiting|senior|top)$/i.test(c.text) &&
        c.ent?.label !== 'NORP' &&
        c.ent?.label !== 'GPE',
    )
    .map((c) => c.text);
  const of = pobjs(token, 'of').find((o) => /^(state|defen[cs]e|staff)$/i.test(o.text));
  return [...words, lemmaOf(token), ...(of ? ['of', of.text] : [])].join(' ').replace(/\bpremier\b/, 'prime minister');
}

function officeBefore(token: Token): string | undefined {
  if (token.dep !== 'appos') return undefined;
  return OFFICE_NOUNS.has(lemmaOf(token.head)) ? titleOf(token.head) : undefined;
}
