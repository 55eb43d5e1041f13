import type { Party } from '../record/types.js';
import type { Cast } from './cast/cast.js';
import { type Referent, referent } from './cast/referent.js';
import { type Participants, partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { pobjs } from './tree.js';

/** How far back, in tokens, a movement is still the one that a government would talk with. */
const REACH = 200;

/**
 * The other side of a civil conflict, where talks name but one: a movement that is ready for talks is so for those with
 * the government it faces, as far as the text names that; a government that leaves talks leaves those with the movement
 * last named that faces it.
 */
export function foeOf({ all }: Participants, { kernel }: Reading, cast: Cast): Referent[] {
  const [side, other] = partiesOf(all);
  if (!side || other || kernel.format !== 'talks' || (kernel.weak && kernel.verb)) return [];
  // "talks with mediators": with others than the foe.
  if (pobjs(kernel.token, 'with', 'between', 'among').length > 0) return [];
  const home = cast.ref.home(side);
  if (home)
    return cast.namedParties().has(home) ? [referent(kernel.token, 'body', 'the government it faces', [home])] : [];
  const movement = lastFacing(side, kernel.token.i, cast);
  return movement ? [referent(kernel.token, 'body', 'the movement that faces it', [movement])] : [];
}

function lastFacing(state: Party, before: number, cast: Cast): Party | undefined {
  for (let i = before - 1; i >= 0 && before - i < REACH; i--) {
    const t = cast.doc.tokens[i]!;
    const party = /^\p{Lu}/u.test(t.text) ? cast.at(t)?.parties.find((p) => cast.ref.home(p) === state) : undefined;
    if (party) return party;
  }
  return undefined;
}
