import type { Interval } from '../record/interval.js';
import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import { type Row, readTable, several } from './table.js';

/** One gathering of a series. */
export interface Occurrence {
  readonly series: Series;
  readonly year: number;
  readonly place: string;
  /** The towns of its place, folded. */
  readonly towns: readonly string[];
  readonly host: Party | undefined;
  readonly start: string;
  readonly end: string;
  readonly days: Interval;
  /** Its own name, where the series is a list of single events. */
  readonly own: string | undefined;
}

export interface Series {
  readonly id: string;
  /** What stands before the year in the id of a gathering. */
  readonly label: string;
  /** Whether its occurrences are events of their own rather than of one kind. */
  readonly single: boolean;
  readonly occurrences: Occurrence[];
}

const SERIES = ['series', 'label', 'names', 'bodies', 'single'] as const;
const GATHERINGS = ['series', 'year', 'name', 'name_variants', 'host_iso3', 'place', 'start', 'end'] as const;

/** What turns the name of a body into that of its gathering (`NATO` and `NATO leaders' meeting`). */
const MEETING = /^(summits?|meetings?|gatherings?|conferences?|sessions?|leaders|heads|meets?)$/;
const MINISTERS = /\b(ministers?|defen[cs]e secretar(y|ies)|ministerial|sherpas?|ambassadors)\b/;
const YEAR = /^(19|20)\d\d$/;
/** How far from the body's name its meeting word may stand. */
const REACH = 4;

/** Whether folded words speak of ministers, who meet elsewhere and at other times than the leaders of the same body. */
export function ofMinisters(folded: string): boolean {
  return MINISTERS.test(folded);
}

/** The names of gatherings, found again in words. */
export class GatheringNames {
  readonly #series = new Map<string, Series>();
  /** Names that mean the gathering by themselves. */
  readonly #names = new Map<string, Series>();
  /** Names of bodies, which need a word for a meeting beside them. */
  readonly #bodies = new Map<string, Series>();
  /** Names of single occurrences (`Los Cabos summit`, `COP21`). */
  readonly #own = new Map<string, Occurrence[]>();
  #longest = 1;

  constructor(folder: URL) {
    for (const row of readTable(new URL('series.tsv', folder), SERIES)) {
      const [id, label, names, bodies, single] = row.cells;
      if (this.#series.has(id)) throw row.fault(`a second row for ${id}`, 'Keep one row a series');
      const series: Series = { id, label, single: single !== '', occurrences: [] };
      this.#series.set(id, series);
      for (const name of several(names)) this.#names.set(this.#key(name), series);
      for (const body of several(bodies)) this.#bodies.set(this.#key(body), series);
    }
    for (const row of readTable(new URL('gatherings.tsv', folder), GATHERINGS)) this.#add(row);
  }

  #key(name: string): string {
    const key = fold(name);
    this.#longest = Math.max(this.#longest, key.split(' ').length);
    return key;
  }

  #add(row: Row<typeof GATHERINGS>): void {
    const [id, year, name, variants, host, place, start, end] = row.cells;
    const series = this.#series.get(id);
    if (!series) throw row.fault(`no series "${id}"`, 'Add it to series.tsv');
    if (!YEAR.test(year)) throw row.fault(`year "${year}" is no year`, 'Write four digits');
    const first = start === '' ? year : start;
    const own = series.single ? name.replace(/\b\d{4}\b/g, '').trim() : undefined;
    const occurrence: Occurrence = {
      series,
      year: Number(year),
      place,
      towns:
        place === ''
          ? []
          : place
              .split(/,| and |[()]/)
              .map(fold)
              .filter((town) => town !== ''),
      host: host === '' ? undefined : host,
      start,
      end,
      days: row.spell(first, end === '' ? first : end),
      own,
    };
    series.occurrences.push(occurrence);
    for (const variant of [name, own ?? '', ...several(variants)]) {
      if (variant === '') continue;
      const key = this.#key(variant);
      const list = this.#own.get(key);
      if (list?.includes(occurrence)) continue;
      if (list) list.push(occurrence);
      else this.#own.set(key, [occurrence]);
    }
  }

  /** The series that words name and the occurrences they may mean; the longest name counts, of equal ones the first. */
  find(folded: string): { series: Series; candidates: readonly Occurrence[] } | undefined {
    const tokens = folded.split(' ').filter((token) => token !== '');
    for (let n = Math.min(this.#longest, tokens.length); n > 0; n--) {
      for (let i = 0; i + n <= tokens.length; i++) {
        const key = tokens.slice(i, i + n).join(' ');
        const named = this.#names.get(key);
        if (named) return { series: named, candidates: named.occurrences };
        const own = this.#own.get(key);
        if (own) return { series: own[0]!.series, candidates: own };
        const body = this.#bodies.get(key);
        if (body && this.#meets(tokens, i, i + n)) return { series: body, candidates: body.occurrences };
      }
    }
    return undefined;
  }

  #meets(tokens: readonly string[], from: number, to: number): boolean {
    if (YEAR.test(tokens[to] ?? '')) return true;
    const near = [...tokens.slice(Math.max(0, from - REACH), from), ...tokens.slice(to, to + REACH)];
    return near.some((token) => MEETING.test(token)) && !ofMinisters(near.join(' '));
  }
}
