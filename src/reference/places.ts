import type { Party } from '../record/types.js';
import { fold } from './fold.js';
import type { Parties } from './parties.js';
import { readTable, several } from './table.js';
import type { PartyHit, PlaceHit } from './types.js';

type Kind = 'city' | 'site' | 'residence' | 'region';
const KINDS: ReadonlySet<string> = new Set(['city', 'site', 'residence', 'region']);
const HOW: Readonly<Record<PartyHit['how'], PlaceHit['how']>> = {
  name: 'country',
  abbreviation: 'country',
  demonym: 'country',
  leader: 'country',
  capital: 'capital',
  metonym: 'site',
};
/** Parts of the world that hold the name of a state and are none. */
const CONTINENT = /\b(?:Latin|Central|South|North|Meso)[ -]?America(?=\W|$)/gi;
/** "the South China Sea" lies in no country. */
const WATERS = /^(?:\p{Lu}[\p{L}'’-]* )*(?:Sea|Ocean|Gulf|Straits?|Channel)$|^(?:Sea|Gulf|Straits?) of \p{Lu}/u;
/** The longest name of a place, in words. */
const LONGEST = 6;

/** In which country a place lies. */
export class Places {
  readonly #places = new Map<string, PlaceHit>();
  readonly #parties: Parties;

  constructor(folder: URL, parties: Parties) {
    this.#parties = parties;
    for (const row of readTable(new URL('places.tsv', folder), ['name', 'other_names', 'iso3', 'kind'] as const)) {
      const [name, otherNames, iso3, kind] = row.cells;
      if (!KINDS.has(kind)) throw row.fault(`kind "${kind}" is unknown`, `Write one of ${[...KINDS].join(', ')}`);
      if (!parties.isParty(iso3)) throw row.fault(`no country ${iso3}`, 'Use a code of countries.tsv');
      const hit = { party: iso3, how: kind as Kind };
      for (const one of [name, ...several(otherNames)]) {
        const key = fold(one);
        const known = this.#places.get(key);
        if (known && known.party !== iso3) {
          throw row.fault(`"${one}" stands for ${known.party} already`, 'Keep the better-known place of that name');
        }
        this.#places.set(key, hit);
      }
    }
  }

  /**
   * The country of a place named in words: `Helsinki`, `Camp David, Maryland`, `Malacañang Palace in Manila`. What follows a
   * comma or *in* is the wider place and decides. Undefined where words name places of several countries.
   */
  find(words: string): PlaceHit | undefined {
    const text = words
      .replace(/\([^)]*\)/g, ' ')
      .replace(CONTINENT, ' ')
      .replace(/^[\s"'“”]*(the|a|an)\s+/i, '')
      .trim();
    if (WATERS.test(text)) return undefined;
    const whole = this.#named(text);
    if (whole) return whole;
    const parts = text.split(/\s*,\s*|\s+(?:in|at|near|outside|on)\s+/).filter((part) => part !== '');
    if (parts.length < 2) return this.#within(text);
    for (const part of parts.reverse()) {
      const hit = this.#named(part) ?? this.#within(part);
      if (hit) return hit;
    }
    return undefined;
  }

  #named(text: string): PlaceHit | undefined {
    if (!/^\p{Lu}|^al[- ]/u.test(text)) return undefined;
    const known = this.#places.get(fold(text));
    if (known) return known;
    const hit = this.#parties.find(text);
    if (!hit || (hit.kind !== 'state' && hit.kind !== 'territory')) return undefined;
    return { party: hit.party, how: HOW[hit.how] };
  }

  /** The places named within words, if all of them lie in one country: `the presidential palace in Ankara`. */
  #within(text: string): PlaceHit | undefined {
    const words = text.split(/[\s–]+|(?<=\p{L}{3})-(?=\p{Lu})/u).slice(0, 20);
    let found: PlaceHit | undefined;
    for (let i = 0; i < words.length; i++) {
      for (let n = Math.min(LONGEST, words.length - i); n > 0; n--) {
        const hit = this.#named(
          words
            .slice(i, i + n)
            .join(' ')
            .replace(/^the /, ''),
        );
        if (!hit) continue;
        if (found && found.party !== hit.party) return undefined;
        found = hit;
        i += n - 1;
        break;
      }
    }
    return found;
  }

  /** The country of a city or site, for one that must be named exactly so. */
  exactly(words: string): Party | undefined {
    return this.#named(words.replace(/^the\s+/i, ''))?.party;
  }
}
