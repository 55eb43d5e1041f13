import type { Token } from '@demarche/english';
import type { Party } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import { sources } from '../../fields/sources/sources.js';
import { quotationOf } from '../../quotations.js';
import { clauseHead } from '../../tree.js';
import { partiesOf } from '../participants.js';
import { lastSpoken, type Scene, type Spoken } from '../scene.js';

const OFFERS = new Set(['invite', 'propose', 'counter']);

/** The offer that one side has from another before a place in the text, and may still have to answer. */
export const pendingOffer = (scene: Scene, at: Token, side: Party | undefined): Spoken | undefined =>
  side === undefined
    ? undefined
    : lastSpoken(
        scene,
        at,
        ({ reading, parts }) =>
          OFFERS.has(reading.act) && !partiesOf(parts.actor).includes(side) && partiesOf(parts.all).includes(side),
      );

/** Who says what a token is part of: the nearest source that stands for a party. */
export function speakers(scene: Scene, t: Token): Referent[] {
  const quoted = quotationOf(t)?.speaker;
  const said = { doc: scene.doc, clause: clauseHead(t), reading: { predicate: t, steps: [] } };
  const heads = [...(quoted ? [quoted] : []), ...sources(said).map((s) => s.token)];
  for (const head of heads) {
    const found = scene.cast.group(head).filter((r) => r.parties.length > 0);
    if (found.length) return found;
  }
  return [];
}
