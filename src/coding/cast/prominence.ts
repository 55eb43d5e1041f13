import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import type { Cast } from './cast.js';

/** A party named less often than this share of how often the second is named is passed over by "the two sides". */
const PASSING = 0.3;

/** "met in Valletta, Malta": the state that explains a town says where. */
const isVenue = (t: Token): boolean =>
  t.dep === 'appos' && t.ent?.label === 'GPE' && t.head.ent?.label === 'GPE' && t.head.dep === 'pobj';

/**
 * How much of a text is about whom: how often each party is named, by its own name, its people's or a person's. "The two
 * sides" of a report on Chad and Niger are theirs, though its last paragraph should mention Mali.
 */
export class Prominence {
  readonly #count = new Map<Party, number>();
  #ranked: readonly Party[] = [];

  /** Counts who is named. What a name means may itself be asked of this; until the end, nobody is more prominent. */
  read(cast: Cast): void {
    const seen = new Set<number>();
    for (const t of cast.doc.tokens) {
      if (!/^\p{Lu}/u.test(t.text) || (t.pos !== 'PROPN' && t.ent?.label !== 'NORP')) continue;
      const r = cast.at(t);
      if (!r || r.parties.length > 3 || seen.has(r.span[0]) || isVenue(t)) continue;
      seen.add(r.span[0]);
      for (const party of r.parties) this.#count.set(party, (this.#count.get(party) ?? 0) + 1);
    }
    this.#ranked = [...this.#count].sort((a, b) => b[1] - a[1]).map(([party]) => party);
  }

  /** The two named most often, or as many as there are; on a tie the one named first. */
  get main(): readonly Party[] {
    return this.#ranked.slice(0, 2);
  }

  /** How often a party is named, as a share of how often the most named one is. */
  of(party: Party): number {
    const [first] = this.#ranked;
    return first === undefined ? 0 : (this.#count.get(party) ?? 0) / this.#count.get(first)!;
  }

  /** Whether a party is only named in passing, where others are spoken of. */
  isPassing(party: Party): boolean {
    const [, second] = this.#ranked;
    return second !== undefined && this.of(party) < PASSING * this.of(second);
  }
}
