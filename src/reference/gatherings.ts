import { gap, type Interval, interval } from '../record/interval.js';
import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import { GatheringNames, type Occurrence, ofMinisters } from './gathering-names.js';
import type { Places } from './places.js';
import type { GatheringHints, GatheringHit } from './types.js';

/** Beyond this many days from the nearest known occurrence, the day tells no year. */
const FAR = 700;
/** The longest name of a country or city, in words. */
const LONGEST = 4;
const SIDES = { future: 'next', past: 'previous' } as const;

/** Which gathering, of which year, words mean. */
export class Gatherings {
  readonly #names: GatheringNames;
  readonly #places: Places;

  constructor(folder: URL, places: Places) {
    this.#names = new GatheringNames(folder);
    this.#places = places;
  }

  /**
   * The gathering that words name, and its year: from a year, an ordinal or a place in the words, from expressions
   * such as *last year's*, else the occurrence nearest to the day, on the side that the tense says.
   * Without any of these only the series is told. Undefined where no known gathering is named.
   */
  find(words: string, day?: string, hints: GatheringHints = {}): GatheringHit | undefined {
    const folded = fold(words);
    const named = this.#names.find(folded);
    if (!named) return undefined;
    const { series, candidates } = named;
    const on = interval(day);
    const year = hints.year ?? yearIn(folded, on);
    const ofYear = year === undefined ? candidates : candidates.filter((one) => one.year === year);
    if (year !== undefined && ofYear.length === 0) {
      return series.single ? undefined : { id: `${series.label} ${year}`, series: series.id, year, how: 'year' };
    }
    // Who speaks of a place years away says the year.
    const near = ofYear.filter((one) => year !== undefined || !on || gap(one.days, on) <= FAR);
    const there = near.length > 1 || !on ? this.#at(near, words, hints.place, on !== undefined) : [];
    const among = there.length > 0 ? there : near;
    const told = year !== undefined ? 'year' : there.length > 0 || candidates.length === 1 ? 'place' : undefined;
    const only = new Set(among.map((one) => one.year)).size === 1 && told !== undefined && !on ? among[0] : undefined;
    if (only && (year !== undefined || !series.single)) return hitOf(only, told!, folded);
    const side = sideOf(folded, hints.tense);
    const nearest = on && pick(among, on, side);
    if (nearest) return hitOf(nearest, told ?? (side === undefined ? 'nearest' : SIDES[side]), folded);
    // An event of its own is named after a place where much else happens: it needs a day or year to be known by.
    return series.single ? undefined : { id: series.label, series: series.id, how: 'series' };
  }

  /** Those that took place where the words, or the words for its place, say. */
  #at(among: readonly Occurrence[], words: string, place: string | undefined, near: boolean): Occurrence[] {
    const text = ` ${fold(`${place ?? ''} ${words}`)} `;
    // Countries named beside a gathering may be a guest's: they tell it from its neighbours in time only.
    const countries = this.#countries(near ? `${place ?? ''}, ${words}` : (place ?? afterIn(words)));
    return among.filter(
      ({ towns, host }) =>
        towns.some((town) => text.includes(` ${town} `)) || (host !== undefined && countries.has(host)),
    );
  }

  #countries(words: string): ReadonlySet<Party> {
    const found = new Set<Party>();
    const tokens = words.split(/[\s,]+/);
    for (let i = 0; i < tokens.length; i++) {
      for (let n = 1; n <= LONGEST && i + n <= tokens.length; n++) {
        const party = this.#places.exactly(tokens.slice(i, i + n).join(' '));
        if (party) found.add(party);
      }
    }
    return found;
  }
}

/** What follows the last *in* or *at* of words. */
function afterIn(words: string): string {
  return /.*\b(?:in|at)\s+(.*)$/s.exec(words)?.[1] ?? '';
}

function hitOf(one: Occurrence, how: GatheringHit['how'], folded: string): GatheringHit {
  const { series, year, place, host, start, end, own } = one;
  const id = `${own ?? series.label} ${year}`;
  if (ofMinisters(folded) && !own) return { id, series: series.id, year, how };
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

/** The nearest to a day, on the side asked for. */
function pick(among: readonly Occurrence[], on: Interval, side: GatheringHints['tense']): Occurrence | undefined {
  let best: Occurrence | undefined;
  for (const one of among) {
    if (side === 'future' && one.days.hi < on.lo) continue;
    if (side === 'past' && one.days.lo > on.hi) continue;
    if (!best || gap(one.days, on) < gap(best.days, on)) best = one;
  }
  return best;
}
