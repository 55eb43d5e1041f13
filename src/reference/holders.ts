import { gap, type Interval, interval } from '../record/interval.js';
import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import type { HeldOffice, Person } from './offices.js';
import { readTable } from './table.js';
import { answers, isMonarch, levelTitle, type Post, postOf, titleWords } from './titles.js';
import type { PersonHit, PersonHow, Role } from './types.js';

const YEAR = 365;

/**
 * A figure for how high an office is: heads 3, vice presidents, crown princes and deputies 2.5, ministers 2, the crown's
 * governors 1.5, others 1.
 */
export function rankOf(office: HeldOffice): number {
  if (/^governor-general/i.test(office.title)) return 1.5;
  if (office.level === 'head') return 3;
  if (/^(first )?vice president|^crown prince|^deputy prime minister/i.test(office.title)) return 2.5;
  return office.level === 'minister' ? 2 : 1;
}

/** What a look-up answers of a person in an office. */
export function hitOf(
  person: Person,
  office: HeldOffice | undefined,
  on: Interval | undefined,
  score: number,
  how: PersonHow,
): PersonHit {
  if (!office) return { name: person.name, party: person.party, current: false, score, how };
  return {
    name: person.name,
    party: person.party,
    office: office.show(),
    level: office.level,
    current: on !== undefined && gap(office.days, on) === 0,
    score,
    how,
  };
}

function fillsPost(office: HeldOffice, post: Post): boolean {
  const { role, title } = office;
  switch (post) {
    case 'president':
      return role === 'head_of_state' && !isMonarch(title) && !/supreme leader/i.test(title);
    case 'monarch':
      return role === 'head_of_state' && isMonarch(title);
    case 'head_of_state':
      return role === 'head_of_state';
    case 'head_of_government':
      return role === 'head_of_government';
    case 'foreign_minister':
      return role === 'foreign_minister' || (office.party === 'VAT' && /secretary of state/i.test(title));
    case 'executive':
      return role === 'head_of_state' || role === 'head_of_government';
  }
}

/** Whether an office is what a levelled title says. */
export function fills(office: HeldOffice, levelled: string): boolean {
  if (office.levelled === levelled) return true;
  const post = postOf(levelled);
  if (post) return fillsPost(office, post);
  return answers(office.words, titleWords(levelled));
}

interface Holding {
  readonly person: Person;
  readonly office: HeldOffice;
}

/** Who holds an office on a day. */
export class Holders {
  readonly #byParty = new Map<Party, Holding[]>();
  /** When a party's prime minister and not its head of state leads it. */
  readonly #ledByGovernment = new Map<Party, Interval[]>();

  constructor(folder: URL, people: readonly Person[]) {
    for (const person of people) {
      for (const office of person.offices) {
        const list = this.#byParty.get(person.party);
        if (list) list.push({ person, office });
        else this.#byParty.set(person.party, [{ person, office }]);
      }
    }
    for (const row of readTable(new URL('executives.tsv', folder), ['iso3', 'from', 'until'] as const)) {
      const [iso3, from, until] = row.cells;
      const days = row.spell(from, until);
      this.#ledByGovernment.set(iso3, [...(this.#ledByGovernment.get(iso3) ?? []), days]);
    }
  }

  /** The role whose holder leads a party's state on a day. */
  leadingRole(party: Party, on: Interval): Role {
    const byGovernment = this.#ledByGovernment.get(party)?.some((days) => gap(days, on) === 0) ?? false;
    return byGovernment ? 'head_of_government' : 'head_of_state';
  }

  /**
   * Who holds the office that a title names on a day: a title as such (`Secretary of the Security Council`), a post
   * that every state has (`foreign minister`, `leader`), or words of one title only (`Kremlin spokesman`).
   * Undefined without a day, for a former or future holder, and where several hold what was asked.
   */
  find(party: Party, title: string, day?: string): PersonHit | undefined {
    const on = interval(day);
    const folded = fold(title);
    if (!on || /\b(former|ex|late|previous|then)\b/.test(folded)) return undefined;
    const elect = /\b(elect|designate|incoming)\b/.test(folded);
    const levelled = levelTitle(title.replace(/[- ]?\b(elect|designate|incoming)\b/gi, ''));
    const holdings = this.#byParty.get(party) ?? [];
    const inOffice = holdings.filter(({ office }) => (elect ? soonAfter(office.days, on) : gap(office.days, on) === 0));
    const literal = inOffice.filter(({ office }) => office.levelled === levelled);
    if (literal.length > 0) return this.#choose(literal, on, 0.95);
    const post = postOf(levelled);
    if (post === 'executive') return this.#executive(party, inOffice, on);
    const filling = inOffice.filter(({ office }) => fills(office, levelled));
    if (filling.length === 0) return undefined;
    if (post) return this.#choose(filling, on, 0.9);
    return new Set(filling.map(({ person }) => person)).size === 1 ? this.#choose(filling, on, 0.75) : undefined;
  }

  /** Of several on one day the one who came last: the day of a change belongs to the successor. */
  #choose(holdings: readonly Holding[], on: Interval, score: number): PersonHit {
    const [first] = [...holdings].sort(
      (a, b) => b.office.days.lo - a.office.days.lo || (a.person.name < b.person.name ? -1 : 1),
    );
    const persons = new Set(holdings.map(({ person }) => person)).size;
    return hitOf(first!.person, first!.office, on, persons > 1 ? score - 0.15 : score, 'title');
  }

  #executive(party: Party, inOffice: readonly Holding[], on: Interval): PersonHit | undefined {
    const leading = this.leadingRole(party, on);
    const order: Role[] = [leading, leading === 'head_of_state' ? 'head_of_government' : 'head_of_state', 'other'];
    for (const role of order) {
      const holdings = inOffice.filter(({ office }) => office.role === role);
      const supreme = holdings.filter(({ office }) => /supreme|leader/i.test(office.title));
      if (supreme.length > 0) return this.#choose(supreme, on, 0.85);
      if (holdings.length > 0) return this.#choose(holdings, on, 0.85);
    }
    const heading = inOffice.filter(({ office }) =>
      /\b(leader|head|chairman|chief|secretary[- ]general)\b/i.test(office.title),
    );
    return heading.length > 0 ? this.#choose(heading, on, 0.7) : undefined;
  }
}

function soonAfter(days: Interval, on: Interval): boolean {
  return days.lo > on.hi && days.lo - on.hi <= YEAR;
}
