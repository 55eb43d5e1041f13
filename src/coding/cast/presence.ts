import type { Token } from '@demarche/english';
import type { Party } from '../../record/types.js';
import { isNominal } from '../tree.js';
import type { Cast } from './cast.js';
import { leftTokens, partiesAmong } from './modifiers.js';
import type { Referent } from './referent.js';

/** One place in the text where a party shows: by name, office, pronoun, or by a place in it. */
export interface Presence {
  readonly token: Token;
  readonly referent: Referent;
  /** Only as the state that a town or region lies in. */
  readonly place: boolean;
}

/** Every place where an article shows a party, in text order, and how often each party shows. */
export class Presences {
  readonly #bySentence = new Map<number, Presence[]>();
  /** Parties from the most to the least often shown; on a tie in alphabetical order. */
  readonly ranked: readonly Party[];

  constructor(cast: Cast) {
    const count = new Map<Party, number>();
    for (const sentence of cast.doc.sentences) {
      const found = sentence.tokens.flatMap((t) => presence(t, cast) ?? []);
      this.#bySentence.set(sentence.start, found);
      for (const p of found) {
        if (p.place) continue;
        for (const party of p.referent.parties) count.set(party, (count.get(party) ?? 0) + 1);
      }
    }
    this.ranked = [...count].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([p]) => p);
  }

  /** What the sentence that starts at a token shows. */
  in(sentence: number): readonly Presence[] {
    return this.#bySentence.get(sentence) ?? [];
  }

  /** Where a party shows nearest to a word: in its sentence by name, else in its sentence, else before it, else after. */
  nearest(party: Party, token: Token): Presence | undefined {
    const all = [...this.#bySentence.values()].flat().filter((p) => p.referent.parties.includes(party));
    const within = all.filter((p) => p.token.sent.start === token.sent.start);
    const away = (p: Presence): number => Math.abs(p.token.i - token.i) + (p.place ? token.doc.tokens.length : 0);
    const near = [...within].sort((a, b) => away(a) - away(b));
    return near.find((p) => p.referent.person) ?? near[0] ?? all.findLast((p) => p.token.i < token.i) ?? all[0];
  }
}

const kept = new WeakMap<Cast, Presences>();

/** Where an article shows whom, by its cast; found once. */
export function presencesIn(cast: Cast): Presences {
  const found = kept.get(cast) ?? new Presences(cast);
  kept.set(cast, found);
  return found;
}

function presence(token: Token, cast: Cast): Presence | undefined {
  if (!isNominal(token) && token.tag !== 'PRP$' && token.ent?.label !== 'NORP') return undefined;
  const referent = cast.at(token);
  if (referent?.parties.length) return { token, referent: asPartOf(token, referent, cast), place: false };
  const words = token.ent?.root === token ? token.ent.text : undefined;
  const place = words && /^(GPE|LOC|FAC|ORG)$/.test(token.ent!.label) ? cast.ref.place(words) : undefined;
  if (!place) return undefined;
  return {
    token,
    place: true,
    referent: {
      token,
      kind: 'state',
      parties: [place.party],
      span: [token.ent!.startChar, token.ent!.endChar],
      rule: `coding/judge:place ${place.how}`,
    },
  };
}

/** "the Turkish and Greek Cypriot leaders": a demonym that is part of a longer name stands for whom that names. */
function asPartOf(token: Token, referent: Referent, cast: Cast): Referent {
  const noun =
    token.ent?.label === 'NORP' ? token.ancestors.find((a) => isNominal(a) && a.ent?.label !== 'NORP') : undefined;
  const whole = noun && partiesAmong(leftTokens(noun), cast.ref, cast.day).find((m) => m.tokens.includes(token));
  return whole ? { ...referent, parties: whole.parties } : referent;
}
