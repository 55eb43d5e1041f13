import { type Interval, interval } from '../record/interval.js';
import { LEVELS, type Level, type Party } from '../record/types.js';
import type { Parties } from './parties.js';
import { type Row, readTable, several } from './table.js';
import { levelOf, levelTitle, titleWords } from './titles.js';
import type { Office, Role } from './types.js';

/** An office as look-ups use it: {@link Office} with its days, read when first wanted. */
export class HeldOffice {
  readonly party: Party;
  readonly role: Role;
  readonly title: string;
  readonly organization: string;
  /** Monarch of this realm among others: no evidence of where the person belongs. */
  readonly shared: boolean;
  readonly #start: string;
  readonly #end: string;
  // Worked out when first wanted: of thousands of offices a run touches a few.
  #days: Interval | undefined;
  #level: Level | undefined;
  #levelled: string | undefined;
  #words: readonly string[] | undefined;

  constructor(
    row: Row<readonly string[]>,
    party: Party,
    role: Role,
    title: string,
    [start, end]: readonly [start: string, end: string],
    { organization = '', shared = false, level = undefined as Level | undefined } = {},
  ) {
    for (const date of [start, end]) {
      if (date !== '' && !DATE.test(date)) throw row.fault(`"${date}" is no date`, 'Write yyyy, yyyy-mm or yyyy-mm-dd');
    }
    if (end !== '' && end < start.slice(0, end.length)) {
      throw row.fault(`it ends (${end}) before it starts (${start})`, 'Swap or mend the dates');
    }
    this.party = party;
    this.role = role;
    this.title = title;
    this.#level = level;
    this.organization = organization;
    this.shared = shared;
    this.#start = start;
    this.#end = end;
  }

  /** The days it was held; an unknown start and a missing end are open. */
  get days(): Interval {
    this.#days ??= {
      lo: interval(this.#start)?.lo ?? Number.NEGATIVE_INFINITY,
      hi: interval(this.#end)?.hi ?? Number.POSITIVE_INFINITY,
    };
    return this.#days;
  }

  get level(): Level {
    this.#level ??= levelOf(this.role, this.title);
    return this.#level;
  }

  /** Its title as {@link levelTitle} gives it. */
  get levelled(): string {
    this.#levelled ??= levelTitle(this.title);
    return this.#levelled;
  }

  /** The words of its title and organization that count. */
  get words(): readonly string[] {
    this.#words ??= titleWords(`${this.levelled} ${levelTitle(this.organization)}`);
    return this.#words;
  }

  show(): Office {
    const { party, role, title, level } = this;
    return {
      party,
      role,
      title,
      level,
      ...(this.#start !== '' && { start: this.#start }),
      ...(this.#end !== '' && { end: this.#end }),
      ...(this.organization !== '' && { organization: this.organization }),
    };
  }
}

/** Everything known of one person of one party. */
export interface Person {
  readonly name: string;
  readonly party: Party;
  /** Other spellings and names, as written. */
  readonly aliases: string[];
  /** Short forms used on second reference, as written. */
  readonly surnames: string[];
  readonly offices: HeldOffice[];
}

const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;
const ROLES: ReadonlySet<string> = new Set(['head_of_state', 'head_of_government', 'foreign_minister', 'other']);
const isLevel = (word: string): word is Level => (LEVELS as readonly string[]).includes(word);

/** Collects rows of the three tables of office holders into persons. */
class Register {
  readonly people = new Map<string, Person>();
  readonly #parties: Parties;

  constructor(parties: Parties) {
    this.#parties = parties;
  }

  person(row: Row<readonly string[]>, party: Party, name: string, aliases: string, surnames: string): Person {
    if (name === '') throw row.fault('a row without a person', 'Name the person or delete the row');
    if (!this.#parties.isParty(party)) {
      throw row.fault(`no party "${party}"`, 'Use a code of countries.tsv, organizations.tsv or movements.tsv');
    }
    const key = `${party}\t${name}`;
    let person = this.people.get(key);
    if (!person) {
      person = { name, party, aliases: [], surnames: [], offices: [] };
      this.people.set(key, person);
    }
    for (const alias of several(aliases)) if (!person.aliases.includes(alias)) person.aliases.push(alias);
    for (const surname of several(surnames)) if (!person.surnames.includes(surname)) person.surnames.push(surname);
    return person;
  }
}

function readLeaders(folder: URL, register: Register): void {
  const columns = ['iso3', 'person', 'aliases', 'role', 'title', 'start', 'end', 'surname', 'note'] as const;
  for (const row of readTable(new URL('leaders.tsv', folder), columns)) {
    const [party, name, aliases, role, title, start, end, surname, note] = row.cells;
    if (!ROLES.has(role)) throw row.fault(`role "${role}" is unknown`, `Write one of ${[...ROLES].join(', ')}`);
    const shared = note === 'shared monarch';
    const held = new HeldOffice(row, party, role as Role, title, [start, end], { shared });
    register.person(row, party, name, aliases, surname).offices.push(held);
  }
}

function readOfficials(folder: URL, register: Register, parties: Parties): void {
  const columns = ['iso3', 'person', 'aliases', 'title', 'start', 'end', 'organization', 'surname'] as const;
  const bodies = new Map<string, Party | undefined>();
  const body = (organization: string): Party | undefined => {
    if (!bodies.has(organization)) {
      bodies.set(organization, parties.organization(organization) ?? parties.find(organization)?.party);
    }
    return bodies.get(organization);
  };
  // An officer of a movement is listed under its country; the movement is the party.
  const partyOf = (iso3: string, organization: string): Party => {
    const own = body(organization);
    return iso3 === '' || (own !== undefined && parties.isMovement(own)) ? (own ?? organization) : iso3;
  };
  for (const row of readTable(new URL('officials.tsv', folder), columns)) {
    const [iso3, name, aliases, title, start, end, organization, surname] = row.cells;
    const party = partyOf(iso3, organization);
    const held = new HeldOffice(row, party, 'official', title, [start, end], { organization });
    register.person(row, party, name, aliases, surname).offices.push(held);
  }
}

function readOthers(folder: URL, register: Register): void {
  const columns = ['party', 'person', 'aliases', 'title', 'start', 'end', 'surname', 'level', 'organization'] as const;
  for (const row of readTable(new URL('people.tsv', folder), columns)) {
    const [party, name, aliases, title, start, end, surname, level, organization] = row.cells;
    if (level !== '' && !isLevel(level))
      throw row.fault(`level "${level}" is unknown`, 'Write head, minister or official');
    const held = new HeldOffice(row, party, 'official', title, [start, end], {
      organization,
      ...(level !== '' && { level }),
    });
    register.person(row, party, name, aliases, surname).offices.push(held);
  }
}

/** Reads `leaders.tsv`, `officials.tsv` and `people.tsv` into persons with their offices. */
export function readPeople(folder: URL, parties: Parties): Person[] {
  const register = new Register(parties);
  readLeaders(folder, register);
  readOfficials(folder, register, parties);
  readOthers(folder, register);
  return [...register.people.values()];
}
