import { gap, type Interval, interval } from '../record/interval.js';
import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import type { Places } from './places.js';
import { type Row, readTable, several } from './table.js';
import type { GatheringHints, GatheringHit } from './types.js';

interface Occurrence {
  readonly series: Series;
  readonly year: number;
  readonly place: string;
  readonly host: Party | undefined;
  readonly start: string;
  readonly end: string;
  readonly days: Interval;
  /** Its own name, where the series is a list of single events. */
  readonly own: string | undefined;
}

interface Series {
  readonly id: string;
  /** What stands before the year in the id of a gathering. */
  readonly label: string;
  readonly occurrences: Occurrence[];
}

const SERIES = ['series', 'label', 'names', 'bodies', 'single'] as const;
const GATHERINGS = ['series', 'year', 'name', 'name_variants', 'host_iso3', 'place', 'start', 'end'] as const;

/** What turns the name of a body into that of its gathering (`NATO` and `NATO leaders' meeting`). */
const MEETING =
  /^(summits?|meetings?|gatherings?|conferences?|talks|sessions?|leaders|assembly|forum|heads|council|dialogue|ministerial|ministers)$/;
const MINISTERS =
  /\b(foreign|defen[cs]e|finance|trade|interior|economy) (ministers?|secretar)|\bministerial\b|\bsherpa/;
/** How far from the body's name its meeting word may stand. */
const REACH = 4;
/** Beyond this many days from the nearest known occurrence, the day tells no year. */
const FAR = 600;

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

/** Which gathering, of which year, words mean. */
export class Gatherings {
  readonly #series = new Map<string, Series>();
  /** Names that mean the gathering by themselves, and those of bodies, which need a word for a meeting beside them. */
  readonly #names = new Map<string, Series>();
  readonly #bodies = new Map<string, Series>();
  /** Names of single occurrences (`Los Cabos G20 summit`, `COP21`). */
  readonly #own = new Map<string, Occurrence[]>();
  #longest = 1;
  readonly #places: Places;

  constructor(folder: URL, places: Places) {
    this.#places = places;
    const single = new Set<string>();
    for (const row of readTable(new URL('series.tsv', folder), SERIES)) {
      const [id, label, names, bodies, alone] = row.cells;
      if (this.#series.has(id)) throw row.fault(`a second row for ${id}`, 'Keep one row a series');
      const series: Series = { id, label, occurrences: [] };
      this.#series.set(id, series);
      if (alone !== '') single.add(id);
      for (const name of several(names)) this.#note(this.#names, name, series);
      for (const body of several(bodies)) this.#note(this.#bodies, body, series);
    }
    for (const row of readTable(new URL('gatherings.tsv', folder), GATHERINGS)) this.#add(row, single);
  }

  #note(map: Map<string, Series>, name: string, series: Series): void {
    const key = fold(name);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
    map.set(key, series);
  }

  #add(row: Row<typeof GATHERINGS>, single: ReadonlySet<string>): void {
    const [id, year, name, variants, host, place, start, end] = row.cells;
    const series = this.#series.get(id);
    if (!series) throw row.fault(`no series "${id}"`, 'Add it to series.tsv');
    if (!/^\d{4}$/.test(year)) throw row.fault(`year "${year}" is no year`, 'Write four digits');
    const days = row.spell(start === '' ? year : start, end === '' ? (start === '' ? year : start) : end);
    const own = single.has(id) ? name.replace(/\b\d{4}\b/g, '').trim() : undefined;
    const occurrence: Occurrence = {
      series,
      year: Number(year),
      place,
      host: host || undefined,
      start,
      end,
      days,
      own,
    };
    series.occurrences.push(occurrence);
    for (const variant of [name, own ?? '', ...several(variants)]) {
      const key = fold(variant);
      if (key === '' || (!own && (this.#names.has(key) || this.#bodies.has(key)))) continue;
      this.#longest = Math.max(this.#longest, key.split(' ').length);
      push(this.#own, key, occurrence);
    }
  }

  /**
   * The gathering that words name, and its year: from a year, an ordinal or a place in the words, from expressions
   * such as *last year's*, else the occurrence nearest to the day, on the side that the tense says.
   * Without any of these only the series is told. Undefined where no known gathering is named.
   */
  find(words: string, day?: string, hints: GatheringHints = {}): GatheringHit | undefined {
    const folded = fold(words.replace(/\b(\d+)(?:-| )?(nation|member)\b/g, ' '));
    const tokens = folded.split(' ').filter((token) => token !== '');
    const named = this.#named(tokens);
    if (!named) return undefined;
    const on = interval(day);
    const year = hints.year ?? yearIn(folded, on);
    const place = `${hints.place ?? ''}, ${words}`;
    const { series, candidates } = named;
    const ofYear = year === undefined ? candidates : candidates.filter((one) => one.year === year);
    if (year !== undefined && ofYear.length === 0) {
      return { id: `${series.label} ${year}`, series: series.id, year, how: 'year' };
    }
    const there = ofYear.filter((one) => this.#isAt(one, place, named.rest));
    const among = there.length > 0 ? there : ofYear;
    const told = year !== undefined ? 'year' : 'place';
    const [only] = among;
    if (only && among.length === 1) {
      // Single events are named after places where much else happens.
      const far = only.own !== undefined && year === undefined && on !== undefined && gap(only.days, on) > FAR;
      return far ? undefined : this.#hit(only, told, folded);
    }
    if (on) {
      const side = sideOf(folded, hints.tense);
      const nearest = pick(among, on, side);
      if (nearest) {
        const how = there.length > 0 || year !== undefined ? told : side === undefined ? 'nearest' : SIDES[side];
        return this.#hit(nearest, how, folded);
      }
    }
    const years = new Set(among.map((one) => one.year));
    if (years.size === 1 && (there.length > 0 || year !== undefined)) return this.#hit(among[0]!, told, folded);
    const own = among[0]?.own;
    return { id: own ?? series.label, series: series.id, how: 'series' };
  }

  /** The longest name in the words; of equal ones the first. */
  #named(tokens: readonly string[]): { series: Series; candidates: Occurrence[]; rest: string[] } | undefined {
    for (let n = Math.min(this.#longest, tokens.length); n > 0; n--) {
      for (let i = 0; i + n <= tokens.length; i++) {
        const key = tokens.slice(i, i + n).join(' ');
        const rest = [...tokens.slice(0, i), ...tokens.slice(i + n)];
        const own = this.#own.get(key);
        if (own) return { series: own[0]!.series, candidates: own, rest };
        const series = this.#names.get(key) ?? (this.#meets(tokens, i, n) ? this.#bodies.get(key) : undefined);
        if (series) return { series, candidates: series.occurrences, rest };
      }
    }
    return undefined;
  }

  #meets(tokens: readonly string[], from: number, length: number): boolean {
    if (/^(19|20)\d\d$/.test(tokens[from + length] ?? '')) return true;
    const near = [
      ...tokens.slice(Math.max(0, from - REACH), from),
      ...tokens.slice(from + length, from + length + REACH),
    ];
    return near.some((token) => MEETING.test(token));
  }

  #isAt(one: Occurrence, place: string, rest: readonly string[]): boolean {
    const towns = fold(one.place).split(' ');
    const text = rest.join(' ');
    if (one.place !== '' && one.place.split(/,| and /).some((town) => ` ${text} `.includes(` ${fold(town)} `)))
      return true;
    const words = fold(place);
    if (
      towns.length > 0 &&
      one.place !== '' &&
      one.place.split(/,| and /).some((town) => ` ${words} `.includes(` ${fold(town)} `))
    ) {
      return true;
    }
    return one.host !== undefined && this.#countries(place).has(one.host);
  }

  readonly #countriesOf = new Map<string, ReadonlySet<Party>>();

  /** Countries that words name, adjectives left aside. */
  #countries(words: string): ReadonlySet<Party> {
    const known = this.#countriesOf.get(words);
    if (known) return known;
    const found = new Set<Party>();
    const tokens = words.split(/[\s,]+/);
    for (let i = 0; i < tokens.length; i++) {
      for (let n = 1; n <= 4 && i + n <= tokens.length; n++) {
        const party = this.#places.exactly(tokens.slice(i, i + n).join(' '));
        if (party) found.add(party);
      }
    }
    this.#countriesOf.clear();
    this.#countriesOf.set(words, found);
    return found;
  }

  #hit(one: Occurrence, how: GatheringHit['how'], folded: string): GatheringHit {
    const { series, year, place, host, start, end, own } = one;
    const id = `${own ?? series.label} ${year}`;
    // Ministers of the same body meet at other times and places than the leaders do.
    if (MINISTERS.test(folded) && !own) return { id, series: series.id, year, how };
    return {
      id,
      series: series.id,
      year,
      ...(place !== '' && { place }),
      ...(host !== undefined && { host }),
      ...(start !== '' && { start }),
      ...(end !== '' && { end }),
      how,
    };
  }
}

const SIDES = { future: 'next', past: 'previous' } as const;

function yearIn(folded: string, on: Interval | undefined): number | undefined {
  const year = /\b(19[89]\d|20[0-4]\d)\b/.exec(folded);
  if (year) return Number(year[1]);
  const relative = /\b(this|next|last) year\b/.exec(folded);
  if (!relative || !on) return undefined;
  const now = new Date(on.lo * 86_400_000).getUTCFullYear();
  return now + { this: 0, next: 1, last: -1 }[relative[1] as 'this' | 'next' | 'last'];
}

function sideOf(folded: string, tense: GatheringHints['tense']): GatheringHints['tense'] {
  if (/\b(next|upcoming|coming|forthcoming|planned|later this)\b/.test(folded)) return 'future';
  if (/\b(last|previous|recent|earlier this|past)\b/.test(folded)) return 'past';
  return tense;
}

function pick(among: readonly Occurrence[], on: Interval, side: GatheringHints['tense']): Occurrence | undefined {
  let best: Occurrence | undefined;
  let bestGap = FAR;
  for (const one of among) {
    if (side === 'future' && one.days.hi < on.lo) continue;
    if (side === 'past' && one.days.lo > on.hi) continue;
    const away = gap(one.days, on);
    if (away < bestGap) {
      best = one;
      bestGap = away;
    }
  }
  return best;
}
