import type { Cast } from './cast/cast.js';
import { isBody } from './cast/forums.js';
import type { Referent } from './cast/referent.js';
import { MUTUAL } from './mutual.js';
import { type Participants, partiesOf, reporter } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { pobjs } from './tree.js';

/** Who tells of an engagement that nothing else says the side of. */

/** "a minister of X announces that negotiations will begin": of talks that nothing says more of, the side of who speaks. */
export function announcers({ kernel, act, predicate }: Reading, cast: Cast): readonly Referent[] {
  if (kernel.verb || kernel.weak || kernel.format !== 'talks' || !MUTUAL.has(act)) return [];
  const speaker = reporter(predicate);
  const found = speaker ? cast.group(speaker) : [];
  const parties = partiesOf(found);
  return parties.length === 1 && !isBody(parties[0]!) ? found : [];
}

/** "Serbia says that a visit by the minister will not take place": a state that speaks of another's visit is its host. */
export function hostWhoSays({ kernel }: Reading, cast: Cast, found: Participants): readonly Referent[] {
  const known = partiesOf(found.all);
  const isOpen =
    !kernel.verb && kernel.format === 'visit' && !kernel.offer && pobjs(kernel.token, 'to', 'in').length === 0;
  const says = isOpen && known.length === 1 ? reporter(kernel.token) : undefined;
  const by = says ? cast.group(says).filter((r) => r.parties.every((p) => /^[A-Z]{3}$/.test(p) && !isBody(p))) : [];
  return by.filter((r) => !r.parties.includes(known[0]!));
}
