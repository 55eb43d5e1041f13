import type { Party } from '../record/types.js';
import { Gatherings } from './gatherings.js';
import { Holders } from './holders.js';
import { readPeople } from './offices.js';
import { Parties } from './parties.js';
import { People } from './people.js';
import { Places } from './places.js';
import type { GatheringHints, GatheringHit, PartyHit, PersonHints, PersonHit, PlaceHit } from './types.js';

/** Where the tables lie, seen from `src/reference` and from `dist/reference` alike. */
const FOLDER = new URL('../../reference/', import.meta.url);

/**
 * Who and what names mean on a day. Days are EDTF dates (usually an article's); without one only what does not
 * depend on the day is told. Look-ups take any string and never throw.
 */
export class Reference {
  readonly #parties: Parties;
  readonly #places: Places;
  readonly #gatherings: Gatherings;
  readonly #people: People;
  readonly #holders: Holders;

  /** @throws {ReferenceDataError} naming file, line and remedy where a table is faulty */
  constructor(folder: URL = FOLDER) {
    this.#parties = new Parties(folder);
    this.#places = new Places(folder, this.#parties);
    this.#gatherings = new Gatherings(folder, this.#places);
    const people = readPeople(folder, this.#parties);
    this.#holders = new Holders(folder, people);
    this.#people = new People(folder, people, this.#holders);
  }

  /** The person that a name means: {@link People.find}. */
  person(words: string, day?: string, hints?: PersonHints): PersonHit | undefined {
    return this.#people.find(words, day, hints);
  }

  /** Who holds an office on a day: {@link Holders.find}. */
  holder(party: Party, title: string, day?: string): PersonHit | undefined {
    return this.#holders.find(party, title, day);
  }

  /** The party that words stand for: {@link Parties.find}; also `the Trump administration`, by the leader's name. */
  party(words: string, day?: string): PartyHit | undefined {
    return this.#parties.find(words, day) ?? this.#ledBy(words, day);
  }

  /** The country in which a place lies: {@link Places.find}. */
  place(words: string): PlaceHit | undefined {
    return this.#places.find(words);
  }

  /** The gathering that words name, with its year: {@link Gatherings.find}. */
  gathering(words: string, day?: string, hints?: GatheringHints): GatheringHit | undefined {
    return this.#gatherings.find(words, day, hints);
  }

  /** The name to show for a party's code; the code itself where none is known. */
  partyName(party: Party): string {
    return this.#parties.name(party);
  }

  /** The adjective for what is of a state (`Ivorian`), where known. */
  demonym(state: Party): string | undefined {
    return this.#parties.demonym(state);
  }

  /** The state whose government a movement faces. */
  home(movement: Party): Party | undefined {
    return this.#parties.home(movement);
  }

  /** Members of an organisation, where known; empty otherwise. */
  members(party: Party): readonly Party[] {
    return this.#parties.members(party);
  }

  /** The body that unites the states of a part of the world: {@link Parties.ofRegion}. */
  ofRegion(adjective: string): Party | undefined {
    return this.#parties.ofRegion(adjective);
  }

  #ledBy(words: string, day: string | undefined): PartyHit | undefined {
    const leader = /^(?:the\s+)?(.+?)(?:['’]s)?\s+(?:administration|government|regime|White House|cabinet)$/u.exec(
      words.trim(),
    );
    const hit = leader ? this.person(leader[1]!, day) : undefined;
    if (!hit?.party || !hit.current || hit.level !== 'head') return undefined;
    return { party: hit.party, kind: this.#parties.kind(hit.party) ?? 'state', how: 'leader', score: hit.score };
  }
}
