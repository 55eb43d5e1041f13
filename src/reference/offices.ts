import type { Interval } from '../record/interval.js';
import type { Level, Party } from '../record/types.js';
import { fold } from './fold.js';
import type { Parties } from './parties.js';
import { type Row, readTable, several, spell } from './table.js';
import { levelOf } from './titles.js';
import type { Office, Role } from './types.js';

/** An office with what look-ups need of it. */
export interface HeldOffice extends Office {
  readonly days: Interval;
  /** Monarch of this realm among others: no evidence of where the person belongs. */
  readonly shared: boolean;
}

/** Everything known of one person of one party. */
export interface Person {
  readonly name: string;
  readonly party: Party;
  /** Other spellings and names, as written. */
  readonly aliases: Set<string>;
  /** Short forms used on second reference, as written. */
  readonly surnames: Set<string>;
  readonly offices: HeldOffice[];
}

const LEADERS = ['iso3', 'person', 'aliases', 'role', 'title', 'start', 'end', 'surname', 'note'] as const;
const OFFICIALS = ['iso3', 'person', 'aliases', 'title', 'start', 'end', 'organization', 'surname'] as const;
const PEOPLE = ['party', 'person', 'aliases', 'title', 'start', 'end', 'surname', 'level', 'organization'] as const;
const ROLES: ReadonlySet<string> = new Set(['head_of_state', 'head_of_government', 'foreign_minister', 'other']);
const LEVELS: ReadonlySet<string> = new Set(['head', 'minister', 'official']);

interface Entry {
  party: Party;
  person: string;
  aliases: string;
  role: Role;
  title: string;
  start: string;
  end: string;
  surname: string;
  organization: string;
  level?: Level;
  shared?: boolean;
}

/** Reads `leaders.tsv`, `officials.tsv` and `people.tsv` into persons with their offices. */
export function readPeople(folder: URL, parties: Parties): Person[] {
  const people = new Map<string, Person>();
  const add = <C extends string>(row: Row<C>, entry: Entry) => {
    const { party, person, title, start, end, organization, role } = entry;
    if (person === '') throw row.fault('a row without a person', 'Name the person or delete the row');
    if (!parties.isParty(party))
      throw row.fault(`no party "${party}"`, 'Use a code of countries, organizations or movements');
    const key = `${party}\t${fold(person)}`;
    let known = people.get(key);
    if (!known) {
      known = { name: person, party, aliases: new Set(), surnames: new Set(), offices: [] };
      people.set(key, known);
    }
    for (const alias of several(entry.aliases)) known.aliases.add(alias);
    for (const surname of several(entry.surname)) known.surnames.add(surname);
    known.offices.push({
      party,
      role,
      title,
      ...(start !== '' && { start }),
      ...(end !== '' && { end }),
      ...(organization !== '' && { organization }),
      level: entry.level ?? levelOf(role, title),
      days: spell(row, start, end),
      shared: entry.shared ?? false,
    });
  };

  for (const row of readTable(new URL('leaders.tsv', folder), LEADERS)) {
    const { iso3, role, note, ...rest } = row.cells;
    if (!ROLES.has(role)) throw row.fault(`role "${role}" is unknown`, `Write one of ${[...ROLES].join(', ')}`);
    add(row, { ...rest, party: iso3, role: role as Role, organization: '', shared: note === 'shared monarch' });
  }
  for (const row of readTable(new URL('officials.tsv', folder), OFFICIALS)) {
    const { iso3, organization, ...rest } = row.cells;
    // An officer of a movement is listed under its country; the movement is the party.
    const own = parties.organization(organization) ?? parties.organization(organization.toLowerCase());
    const party = iso3 === '' || (own && parties.kind(own) === 'movement') ? (own ?? organization) : iso3;
    add(row, { ...rest, party, role: 'official', organization });
  }
  for (const row of readTable(new URL('people.tsv', folder), PEOPLE)) {
    const { level, ...rest } = row.cells;
    if (level !== '' && !LEVELS.has(level))
      throw row.fault(`level "${level}" is unknown`, 'Write head, minister or official');
    add(row, { ...rest, role: 'official', ...(level !== '' && { level: level as Level }) });
  }
  return [...people.values()];
}
