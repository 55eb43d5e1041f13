import { gap, type Interval, interval } from '../record/interval.js';
import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import { readTable, several } from './table.js';
import type { PartyHit } from './types.js';

interface Sense extends PartyHit {
  /** Days on which the words mean this party. */
  readonly days: Interval;
}

const ALWAYS: Interval = { lo: Number.NEGATIVE_INFINITY, hi: Number.POSITIVE_INFINITY };

/** Words that name a body or the people of a state and leave its party what it is (`the Chinese Foreign Ministry`). */
const INSTITUTION = new Set(
  `administration administrations adviser advisers advisor advisors affairs aide aides ambassador ambassadors armed army
  assembly authorities authority cabinet chamber command commission congress consulate council defence defense
  delegate delegates delegation delegations department diplomacy diplomat diplomats embassy envoy envoys executive
  external federal federation forces foreign general government governments head intelligence interior international
  kingdom leader leaders leadership legislature mediators military minister ministers ministry mission missions
  national nations navy negotiator negotiators nuclear office officer officers official officials parliament party
  people presidency president prime regime representative representatives republic rulers security senate senior side
  source sources special spokesman spokesmen spokespeople spokesperson spokespersons spokeswoman spokeswomen state
  states supreme team top troops`.split(/\s+/),
);
const JOINING = new Set(['of', 'the', 'for', 'to', 's', 'in', 'at', 'and']);

/** A name written in capitals: it is matched as written, so that `WHO` is not *who* and `US` is not *us*. */
const ABBREVIATION = /^(?=(?:[^A-Z]*[A-Z]){2})[A-Z0-9][A-Z0-9.+&/–-]*$/;
const bare = (words: string) => words.replace(/[.]/g, '').replace(/['’]s?$/, '');
const strip = (words: string) => words.trim().replace(/^the\s+/i, '');

/** Which party words stand for: names, demonyms, capitals, seats of power and abbreviations. */
export class Parties {
  readonly #senses = new Map<string, Sense[]>();
  readonly #abbreviations = new Map<string, Sense[]>();
  readonly #names = new Map<Party, string>();
  readonly #demonyms = new Map<Party, string>();
  readonly #kinds = new Map<Party, PartyHit['kind']>();
  readonly #parts = new Set<Party>();
  readonly #members = new Map<Party, readonly Party[]>();
  readonly #homes = new Map<Party, Party>();
  readonly #organizations = new Map<string, Party>();
  readonly #regions = new Map<string, Party>();

  constructor(folder: URL) {
    this.#readCountries(new URL('countries.tsv', folder));
    this.#readOrganizations(new URL('organizations.tsv', folder));
    this.#readMovements(new URL('movements.tsv', folder));
    for (const senses of [...this.#senses.values(), ...this.#abbreviations.values()]) {
      senses.sort((a, b) => b.score - a.score);
    }
  }

  /**
   * The party that words stand for on a day. `the`, a possessive and words for its organs may stand with the name.
   * Names must be written as names: `turkey` and `us` are none.
   */
  find(words: string, day?: string): PartyHit | undefined {
    const text = strip(words);
    return this.#exact(text, day) ?? this.#withInstitution(text, day);
  }

  /** The name to show for a party; the code itself where none is known. */
  name(party: Party): string {
    return this.#names.get(party) ?? party;
  }

  /** The adjective for what is of a state (`Ivorian`), where the table has one. */
  demonym(state: Party): string | undefined {
    return this.#demonyms.get(state);
  }

  /** The state whose government a movement faces. */
  home(movement: Party): Party | undefined {
    return this.#homes.get(movement);
  }

  /** Members of an organisation, where the table lists them. */
  members(party: Party): readonly Party[] {
    return this.#members.get(party) ?? [];
  }

  /** The party of an organisation's id in the tables (`UN` → `UNO`); undefined where it is none of them. */
  organization(id: string): Party | undefined {
    return this.#organizations.get(id);
  }

  /** The body that unites the states of a part of the world, by its adjective (`West African`); undefined for none. */
  ofRegion(adjective: string): Party | undefined {
    return this.#regions.get(fold(adjective));
  }

  kind(party: Party): PartyHit['kind'] | undefined {
    return this.#kinds.get(party);
  }

  /** Whether a party is a movement that acts for itself: not a part of a state, whose officers are the state's. */
  isMovement(party: Party): boolean {
    return this.#kinds.get(party) === 'movement' && !this.#parts.has(party);
  }

  isParty(code: Party): boolean {
    return this.#names.has(code);
  }

  #exact(text: string, day: string | undefined): PartyHit | undefined {
    const senses =
      this.#abbreviations.get(bare(text)) ?? (this.#isName(text) ? this.#senses.get(fold(text)) : undefined);
    if (!senses) return undefined;
    const on = interval(day);
    const hit = (on && senses.find((sense) => gap(sense.days, on) === 0)) ?? senses[0]!;
    const { party, kind, how, score } = hit;
    return { party, kind, how, score };
  }

  #isName(text: string): boolean {
    return /^[\p{Lu}\p{Lt}\p{N}]|^al[- ]|\s\p{Lu}/u.test(text) || this.#isLowerCaseName(text);
  }

  #isLowerCaseName(text: string): boolean {
    return text.includes(' ') && this.#senses.has(fold(text));
  }

  /** `the Chinese Foreign Ministry`, `the government of Georgia`, `Iran's Supreme National Security Council`. */
  #withInstitution(text: string, day: string | undefined): PartyHit | undefined {
    const words = text.split(/\s+/);
    if (words.length < 2 || words.length > 12) return undefined;
    const filler = words.map((word) => {
      const key = fold(word);
      return INSTITUTION.has(key) || JOINING.has(key);
    });
    let from = 0;
    let to = words.length;
    for (let tries = 0; tries < 2 * words.length; tries++) {
      if (to > from + 1 && filler[to - 1]) to--;
      else if (to > from + 1 && filler[from]) from++;
      else break;
      const hit = this.#exact(words.slice(from, to).join(' '), day);
      if (hit) return { ...hit, score: hit.score * 0.95 };
    }
    return undefined;
  }

  #add(name: string, sense: Sense): void {
    if (name === '') return;
    const [map, key] = ABBREVIATION.test(name) ? [this.#abbreviations, bare(name)] : [this.#senses, fold(strip(name))];
    const senses = map.get(key);
    if (!senses) map.set(key, [sense]);
    else if (!senses.some((other) => other.party === sense.party && other.score >= sense.score)) senses.push(sense);
  }

  #addShort(name: string, sense: Omit<Sense, 'how' | 'score'>): void {
    this.#add(name, { ...sense, how: ABBREVIATION.test(name) ? 'abbreviation' : 'name', score: 0.95 });
  }

  #readCountries(file: URL): void {
    const columns = [
      'iso3',
      'name',
      'other_names',
      'demonyms',
      'capital',
      'metonyms',
      'status',
      'independent_from',
      'until',
    ] as const;
    for (const row of readTable(file, columns)) {
      const [iso3, name, otherNames, demonyms, capital, metonyms, status, from, until] = row.cells;
      if (this.#names.has(iso3)) throw row.fault(`a second row for ${iso3}`, 'Keep one row a country');
      this.#names.set(iso3, name);
      const [demonym] = several(demonyms);
      if (demonym) this.#demonyms.set(iso3, demonym);
      const territory = status === 'territory';
      const kind = territory ? 'territory' : 'state';
      this.#kinds.set(iso3, kind);
      const days = row.spell(from, until);
      // A state that is gone is meant only in its own days; a territory yields to the state of the same name.
      const weight = status === 'historical' ? 0.9 : territory ? 0.8 : 1;
      const add = (names: string, how: PartyHit['how'], score: number) => {
        for (const one of several(names)) {
          const short = how === 'name' && ABBREVIATION.test(one) ? 'abbreviation' : how;
          this.#add(one, { party: iso3, kind, how: short, score: score * weight, days });
        }
      };
      add(name, 'name', 1);
      add(otherNames, 'name', 0.98);
      add(demonyms, 'demonym', 0.95);
      if (!territory) add(capital, 'capital', 0.8);
      add(metonyms, 'metonym', 0.85);
    }
  }

  #readOrganizations(file: URL): void {
    const columns = ['id', 'party', 'name', 'other_names', 'metonyms', 'kind', 'members_iso3', 'regions'] as const;
    for (const row of readTable(file, columns)) {
      const [id, party, name, otherNames, metonyms, sort, members, regions] = row.cells;
      const kind = sort.startsWith('negotiating group') ? 'group' : 'organization';
      if (id === '' || party === '')
        throw row.fault('no id or no party', 'Give both, the party equal to the id if in doubt');
      this.#organizations.set(id, party);
      // The first row of a party is the organisation itself; its organs follow.
      if (!this.#names.has(party)) {
        this.#names.set(party, name);
        this.#kinds.set(party, kind);
        this.#members.set(party, several(members));
      }
      const sense = { party, kind, days: ALWAYS } as const;
      this.#add(name, { ...sense, how: 'name', score: 1 });
      for (const other of several(otherNames)) {
        this.#addShort(other, sense);
        // Papers write acronyms that are spoken as words like names: `Nato`, `Unesco`.
        if (/^[A-Z]{4,}$/.test(other)) this.#addShort(other[0] + other.slice(1).toLowerCase(), sense);
      }
      for (const region of several(regions)) this.#regions.set(fold(region), party);
      for (const metonym of several(metonyms)) this.#add(metonym, { ...sense, how: 'metonym', score: 0.6 });
    }
  }

  #readMovements(file: URL): void {
    for (const row of readTable(file, ['id', 'name', 'other_names', 'iso3', 'kind'] as const)) {
      const [id, name, otherNames, iso3, kind] = row.cells;
      if (kind === 'sub-state') this.#parts.add(id);
      if (this.#names.has(id)) throw row.fault(`the id ${id} is taken`, 'Choose another short name');
      if (!this.#names.has(iso3)) throw row.fault(`no country ${iso3}`, 'Use a code of countries.tsv');
      this.#names.set(id, name);
      this.#kinds.set(id, 'movement');
      this.#homes.set(id, iso3);
      this.#organizations.set(id, id);
      const sense = { party: id, kind: 'movement', days: ALWAYS } as const;
      this.#add(name, { ...sense, how: 'name', score: 1 });
      for (const other of several(otherNames)) this.#addShort(other, sense);
    }
  }
}
