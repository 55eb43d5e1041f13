import { gap, type Interval, interval } from '../record/interval.js';
import { CommonSurnames, type SurnameKind } from './common-surnames.js';
import { fold, nameTokens } from './fold.js';
import { fills, type Holders, hitOf, rankOf } from './holders.js';
import { GivenNames, NameIndex, type NameMatch } from './names.js';
import type { HeldOffice, Person } from './offices.js';
import { isMonarch, levelTitle } from './titles.js';
import type { PersonHints, PersonHit, PersonHow } from './types.js';

/** How much a way of matching is worth before office and day are looked at. */
const WORTH: Readonly<Record<PersonHow, number>> = {
  'full name': 1,
  alias: 0.95,
  transliteration: 0.93,
  'middle name': 0.9,
  'given name': 0.88,
  spelling: 0.8,
  surname: 0.7,
  title: 0.9,
};

const YEAR = 365;

/** Parties with fewer known offices do not lend a common surname to their holders. */
const WELL_KNOWN = 12;

/** Words before a name that are no part of it. */
const HONORIFICS = new Set(
  `mr mrs ms miss dr sir dame lord lady madam monsieur professor prof rev reverend imam mullah maulana hojatoleslam
  president prime minister premier chancellor secretary general gen lieutenant lt maj major col colonel admiral adm marshal capt
  captain senator sen rep congressman congresswoman governor gov mayor ambassador envoy judge justice vice deputy former
  ex foreign defence defense interior finance trade speaker king queen prince princess pope emir sheikh sheik shaikh sultan
  emperor ayatollah cardinal archbishop bishop patriarch crown comrade chairman chairwoman leader then acting her his majesty
  highness excellency honorable honourable taoiseach spokesman spokeswoman of state the`.split(/\s+/),
);
/** Titles after which a given name alone is the name. */
const REGNAL = /\b(king|queen|prince|princess|pope|emir|sultan|emperor)\b/;
const SUFFIX = new Set(['jr', 'sr']);

/** A title that tells nothing of an office. */
const FORM_OF_ADDRESS = /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|madam)?$/;

/** Whose name words are on a day. */
export class People {
  readonly #names: NameIndex;
  readonly #common: CommonSurnames;
  /** How many offices of a party are known: the tables are fuller for states that the news writes of. */
  readonly #weight = new Map<string, number>();

  readonly #holders: Holders;

  constructor(folder: URL, people: readonly Person[], holders: Holders) {
    this.#holders = holders;
    this.#common = new CommonSurnames(folder);
    this.#names = new NameIndex(people, new GivenNames(folder), this.#common);
    for (const { party, offices } of people) this.#weight.set(party, (this.#weight.get(party) ?? 0) + offices.length);
  }

  /**
   * The person that a name means on a day: of several, the one in office then, or nearest to it, of the higher rank.
   * A given name that is another's rules a person out; a surname alone that is common is nobody's without office or hint.
   */
  find(words: string, day?: string, hints: PersonHints = {}): PersonHit | undefined {
    const { tokens, title } = this.#read(words);
    if (tokens.length === 0 || (tokens.length === 1 && HONORIFICS.has(tokens[0]!))) return undefined;
    const asked: PersonHints = { ...hints, ...(hints.title === undefined && title !== '' && { title }) };
    const on = interval(day);
    let best: PersonHit | undefined;
    for (const match of this.#matches(words, tokens, asked)) {
      const hit = this.#rate(match, tokens, on, asked);
      if (hit && (!best || this.#better(hit, best))) best = hit;
    }
    return best;
  }

  /** Parts honorifics and titles before a name from the name. */
  #read(words: string): { tokens: string[]; title: string } {
    const all = fold(words)
      .split(' ')
      .filter((token) => token !== '');
    let from = 0;
    while (from < all.length - 1 && HONORIFICS.has(all[from]!)) from++;
    const rest = all.slice(from);
    while (rest.length > 1 && SUFFIX.has(rest.at(-1)!)) rest.pop();
    return { tokens: rest.length > 0 ? nameTokens(rest.join(' ')) : [], title: all.slice(0, from).join(' ') };
  }

  #matches(words: string, tokens: readonly string[], hints: PersonHints): NameMatch[] {
    const sure =
      hints.party !== undefined || (hints.title !== undefined && !FORM_OF_ADDRESS.test(levelTitle(hints.title)));
    // A title may be part of a name that the tables list: `Queen Elizabeth`.
    const whole = this.#names.exact(nameTokens(words));
    if (whole.length > 0) return whole;
    if (hints.title !== undefined && REGNAL.test(fold(hints.title))) {
      const royal = [...this.#names.surname(tokens), ...this.#names.full(tokens, sure)];
      const sovereigns = royal.filter(({ person }) => person.offices.some((o) => isMonarch(o.title)));
      if (sovereigns.length > 0) return sovereigns.map((match) => ({ ...match, how: 'alias' }));
    }
    if (tokens.length > 1) {
      const full = this.#names.full(tokens, sure);
      // Surnames of several words: `Aboul Gheit`, `Van Rompuy`.
      return full.length > 0 ? full : this.#names.surname(tokens);
    }
    const surname = this.#names.surname(tokens);
    if (surname.length > 0) return surname;
    return hints.party !== undefined && hints.title !== undefined ? this.#names.nearSurname(tokens[0]!) : [];
  }

  #better(a: PersonHit, b: PersonHit): boolean {
    if (Math.abs(a.score - b.score) > 1e-9) return a.score > b.score;
    const weight = (hit: PersonHit) => this.#weight.get(hit.party ?? '') ?? 0;
    if (weight(a) !== weight(b)) return weight(a) > weight(b);
    return `${a.office?.start} ${a.party} ${a.name}` > `${b.office?.start} ${b.party} ${b.name}`;
  }

  #rate(
    match: NameMatch,
    tokens: readonly string[],
    on: Interval | undefined,
    hints: PersonHints,
  ): PersonHit | undefined {
    const { person, how } = match;
    const bySurname = how === 'surname' || (how === 'spelling' && tokens.length === 1);
    if (hints.party !== undefined && hints.party !== person.party && bySurname) return undefined;
    const title = levelTitle((hints.title ?? '').replace(/^(former|ex)[ -]/i, ''));
    const said = FORM_OF_ADDRESS.test(title) ? undefined : title;
    const office = nearestOffice(person, on, said);
    const held = office !== undefined && said !== undefined && fills(office, said);
    const away = on && office ? gap(office.days, on) : undefined;
    let score = WORTH[how] - lateness(away, bySurname);
    if (office?.shared) score -= 0.2;
    score -= (bySurname ? 0.05 : 0.02) * (3 - (office ? rankOf(office) : 1));
    if (bySurname) {
      const kind = this.#common.kind(tokens.join(' '));
      const marked = held || (hints.party !== undefined && kind !== 'word');
      if (!marked && !this.#standsAlone(person, office, away, tokens[0]!, kind)) return undefined;
      if (kind && !marked) score -= 0.1;
    }
    // Of two heads of one name the one who leads.
    if (on && office?.role === this.#holders.leadingRole(person.party, on)) score += 0.01;
    if (said !== undefined) score += held ? 0.05 : -0.05;
    if (hints.party !== undefined) score += hints.party === person.party ? 0.1 : -0.3;
    return hitOf(person, office, on, Math.min(1, Math.max(0, score)), how);
  }

  /** Whether a bare surname may mean a person whom nothing else marks. */
  #standsAlone(
    person: Person,
    office: HeldOffice | undefined,
    away: number | undefined,
    surname: string,
    kind: SurnameKind | undefined,
  ): boolean {
    if (kind === 'word') return false;
    // Sovereigns go by a given name, which is theirs only beside a title.
    if (office && isMonarch(office.title) && nameTokens(person.name)[0] === surname) return false;
    if (kind === undefined) return true;
    // Of deputies of common surname there are too many.
    const known = (this.#weight.get(person.party) ?? 0) >= WELL_KNOWN;
    return known && office !== undefined && away === 0 && (rankOf(office) === 3 || rankOf(office) === 2);
  }
}

/** What time between office and day takes off: much from a bare surname, little from a full name, which is nobody else's. */
function lateness(days: number | undefined, bySurname: boolean): number {
  const share = bySurname ? 1 : 0.4;
  if (days === undefined) return 0.25 * share;
  if (days === 0) return 0;
  // Who has just left an office yields to a namesake, or to his own next office elsewhere.
  if (days <= YEAR) return bySurname ? 0.05 : 0.04;
  if (days <= 5 * YEAR) return 0.1 * share;
  return (days <= 15 * YEAR ? 0.15 : 0.25) * share;
}

/** The office a text means: the one it names by title, else the one held on the day or nearest to it, the highest of several. */
function nearestOffice(person: Person, on: Interval | undefined, title: string | undefined): HeldOffice | undefined {
  let best: HeldOffice | undefined;
  let bestKey: readonly number[] = [];
  for (const office of person.offices) {
    const key = [
      title !== undefined && fills(office, title) ? 0 : 1,
      on ? gap(office.days, on) : 0,
      office.shared ? 1 : 0,
      -rankOf(office),
      -office.days.lo,
    ];
    const at = key.findIndex((value, i) => value !== bestKey[i]);
    if (!best || (at >= 0 && key[at]! < bestKey[at]!)) {
      best = office;
      bestKey = key;
    }
  }
  return best;
}
