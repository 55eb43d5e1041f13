import type { CommonSurnames } from './common-surnames.js';
import { nameKey, nameTokens, skeleton, withinOneEdit } from './fold.js';
import type { Person } from './offices.js';
import { readTable, several } from './table.js';
import type { PersonHow } from './types.js';

/** Given names that stand for one another in the English-language press: short forms and doublets. */
export class GivenNames {
  readonly #groups = new Map<string, Set<number>>();

  constructor(folder: URL) {
    let group = 0;
    for (const row of readTable(new URL('given_names.tsv', folder), ['names'] as const)) {
      group++;
      for (const name of several(row.cells[0])) {
        const groups = this.#groups.get(name);
        if (groups) groups.add(group);
        else this.#groups.set(name, new Set([group]));
      }
    }
  }

  /**
   * Whether a folded given name in a text may be the known one: `bill` for `william`, `j` for `john`. A known initial
   * answers to that initial only: whoever goes by it is not called otherwise.
   */
  same(known: string, asked: string): boolean {
    if (known === asked) return true;
    if (asked.length === 1) return known[0] === asked;
    const groups = this.#groups.get(asked);
    return groups !== undefined && [...(this.#groups.get(known) ?? [])].some((group) => groups.has(group));
  }

  /** Whether it is a name that the table knows, and so one that many bear. */
  has(name: string): boolean {
    return this.#groups.has(name);
  }
}

/** A person whose name words may be, and how they came to match. */
export interface NameMatch {
  readonly person: Person;
  readonly how: PersonHow;
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

const skeletonOf = (tokens: readonly string[]) => tokens.map(skeleton).join(' ');

/** Where the tokens of a variant stand that are no surname: `donald j` of `donald j trump`. */
function givenOf(variant: readonly string[], surname: readonly string[]): readonly string[] | undefined {
  const from = variant.length - surname.length;
  return from > 0 && surname.every((token, i) => variant[from + i] === token) ? variant.slice(0, from) : undefined;
}

/** Names of persons, found again by full name, spelling or surname. Tokens are those of `nameTokens`. */
export class NameIndex {
  readonly #names = new Map<string, Person[]>();
  readonly #aliases = new Map<string, Person[]>();
  #skeletons: Map<string, Person[]> | undefined;
  readonly #surnames = new Map<string, Person[]>();
  /** Surnames by initial and length: a slip in the first letter is rare, and a search over all of them slow. */
  readonly #surnamesLike = new Map<string, string[]>();
  readonly #given: GivenNames;
  readonly #common: CommonSurnames;
  readonly #people: readonly Person[];

  constructor(people: readonly Person[], given: GivenNames, common: CommonSurnames) {
    this.#people = people;
    this.#given = given;
    this.#common = common;
    for (const person of people) this.#add(person);
    for (const surname of this.#surnames.keys()) push(this.#surnamesLike, `${surname[0]}${surname.length}`, surname);
  }

  #add(person: Person): void {
    const key = nameKey(person.name);
    this.#addName(this.#names, key, person);
    for (const alias of person.aliases) this.#addName(this.#aliases, nameKey(alias), person);
    if (person.surnames.length === 0) push(this.#surnames, key.slice(key.lastIndexOf(' ') + 1), person);
    for (const surname of person.surnames) push(this.#surnames, nameKey(surname), person);
  }

  /** A name of one word is used as surnames are. */
  #addName(map: Map<string, Person[]>, key: string, person: Person): void {
    push(key.includes(' ') ? map : this.#surnames, key, person);
  }

  /** Persons called just so in full, by name or by another name. */
  exact(tokens: readonly string[]): NameMatch[] {
    const key = tokens.join(' ');
    const match = (people: Person[] | undefined, how: PersonHow) => people?.map((person) => ({ person, how })) ?? [];
    return [...match(this.#names.get(key), 'full name'), ...match(this.#aliases.get(key), 'alias')];
  }

  /**
   * Persons called so in full: exactly, or else in another spelling; the best way of matching only. Slips of spelling
   * are seen through where the name is rare, and everywhere when the text marks the person otherwise (`sure`).
   */
  full(tokens: readonly string[], sure: boolean): NameMatch[] {
    const exact = this.exact(tokens);
    if (exact.length > 0 || tokens.length < 2) return exact;
    const respelt = this.#bySkeleton(tokens)?.map((person) => ({ person, how: 'transliteration' as const }));
    if (respelt) return respelt;
    const parted = this.#parted(tokens, sure);
    return parted.length > 0 ? parted : [...this.#surnameFirst(tokens), ...this.#misspeltSurname(tokens, sure)];
  }

  /** Persons of that surname. */
  surname(tokens: readonly string[]): NameMatch[] {
    return this.#surnames.get(tokens.join(' '))?.map((person) => ({ person, how: 'surname' as const })) ?? [];
  }

  /** Persons whose surname is one edit away; for words that something else marks as a certain person's name. */
  nearSurname(token: string): NameMatch[] {
    return this.#near(token).flatMap((near) =>
      this.#surnames.get(near)!.map((person) => ({ person, how: 'spelling' as const })),
    );
  }

  /** Built when first wanted: most look-ups find their name as written. */
  #bySkeleton(tokens: readonly string[]): Person[] | undefined {
    if (!this.#skeletons) {
      this.#skeletons = new Map();
      for (const person of this.#people) {
        for (const variant of [person.name, ...person.aliases]) {
          const own = nameTokens(variant);
          if (own.length > 1) push(this.#skeletons, skeletonOf(own), person);
        }
      }
    }
    return this.#skeletons.get(skeletonOf(tokens));
  }

  /** `Vladimir Vladimirovich Putin`, `Bill Burns`, `D. Trump`, `Vladinir Putin`: the surname as it stands, the rest near. */
  #parted(tokens: readonly string[], sure: boolean): NameMatch[] {
    const matches: NameMatch[] = [];
    for (let i = 1; i < tokens.length; i++) {
      const surname = tokens.slice(i);
      const rare = this.#common.kind(surname.join(' ')) === undefined;
      for (const person of this.#surnames.get(surname.join(' ')) ?? []) {
        const how = this.#nearest(person, surname, tokens.slice(0, i), sure || rare);
        if (how) matches.push({ person, how });
      }
    }
    const best = (['middle name', 'given name', 'spelling'] as const).find((how) => matches.some((m) => m.how === how));
    return matches.filter((match) => match.how === best);
  }

  #nearest(
    person: Person,
    surname: readonly string[],
    asked: readonly string[],
    slips: boolean,
  ): PersonHow | undefined {
    let best: PersonHow | undefined;
    for (const variant of [person.name, ...person.aliases]) {
      const given = givenOf(nameTokens(variant), surname);
      if (!given || !this.#middleAgrees(given.slice(1), asked.slice(1))) continue;
      const [a, b] = [given[0]!, asked[0]!];
      if (a === b) return 'middle name';
      if (this.#given.same(a, b)) best = 'given name';
      else if (slips && (skeleton(a) === skeleton(b) || (b.length >= 5 && withinOneEdit(a, b)))) best ??= 'spelling';
    }
    return best;
  }

  /** Middle names may be left out, not exchanged: `Mohammed bin Zayed` is not `Mohammed bin Rashid`. */
  #middleAgrees(a: readonly string[], b: readonly string[]): boolean {
    const [few, many] = a.length <= b.length ? [a, b] : [b, a];
    const agree = (x: string, y: string) => (x.length === 1 || y.length === 1 ? x[0] === y[0] : this.#given.same(x, y));
    return few.every((token) => many.some((other) => agree(token, other) || skeleton(token) === skeleton(other)));
  }

  /** `Lee Nak-yon` for `Lee Nak-yeon`: where the surname comes first, what follows may be an edit away. */
  #surnameFirst(tokens: readonly string[]): NameMatch[] {
    const rest = tokens.slice(1).join('');
    if (rest.length < 5) return [];
    const matches: NameMatch[] = [];
    for (const person of this.#surnames.get(tokens[0]!) ?? []) {
      const own = nameTokens(person.name);
      if (own[0] === tokens[0] && own.length > 1 && withinOneEdit(own.slice(1).join(''), rest)) {
        matches.push({ person, how: 'spelling' });
      }
    }
    return matches;
  }

  #misspeltSurname(tokens: readonly string[], sure: boolean): NameMatch[] {
    const asked = tokens.slice(0, -1);
    const last = tokens.at(-1)!;
    if (asked[0]!.length < 2) return [];
    if (!sure && (this.#given.has(asked[0]!) || last.length < 6 || this.#common.kind(last))) return [];
    return this.nearSurname(last).filter(({ person }) =>
      [person.name, ...person.aliases].some((variant) => {
        const own = nameTokens(variant);
        return (
          own.length > 1 &&
          withinOneEdit(own.at(-1)!, last) &&
          (sure || !this.#common.kind(own.at(-1)!)) &&
          own[0]!.length > 1 &&
          this.#given.same(own[0]!, asked[0]!) &&
          this.#middleAgrees(own.slice(1, -1), asked.slice(1))
        );
      }),
    );
  }

  /** Surnames at one edit; of short ones too many are, so that they are left alone. */
  #near(token: string): string[] {
    if (token.length < 5) return [];
    return [token.length - 1, token.length, token.length + 1].flatMap(
      (length) => this.#surnamesLike.get(`${token[0]}${length}`)?.filter((other) => withinOneEdit(other, token)) ?? [],
    );
  }
}
