import type { Token } from '@demarche/english';
import { JOURNEYS } from '../record/journeys.js';
import type { Act, Format, Party } from '../record/types.js';
import type { Cast } from './cast/cast.js';
import { MUTUAL } from './mutual.js';
import { distinct, partiesOf } from './predicates/participants.js';
import type { Site } from './site.js';
import { isPassive } from './tree.js';

/** Who acts and who is acted upon, as a mention lists them; of what all do together nobody is acted upon. */
export interface Direction {
  readonly actor: readonly Party[];
  readonly recipient: readonly Party[];
}

/** Acts upon an engagement of several that one of them may do. */
const BY_ONE: ReadonlySet<Act> = new Set<Act>(['postpone', 'suspend']);

/** The sides of an act by the codebook: of a visit the visitor and the host, of a break or a delay whose it is, else all together. */
export function direction(site: Site, format: Format | undefined): Direction {
  const { parts, reading } = site;
  const own = partiesOf(parts.actor);
  if (!MUTUAL.has(reading.act))
    return {
      actor: own,
      recipient: partiesOf(parts.recipient).filter((p) => reading.act === 'comment' || !own.includes(p)),
    };
  const all = partiesOf(distinct([...parts.actor, ...parts.all]));
  const first = BY_ONE.has(reading.act) ? own : format && JOURNEYS.has(format) ? guests(site, own, all) : [];
  const rest = all.filter((p) => !first.includes(p));
  return first.length > 0 && rest.length > 0 ? { actor: first, recipient: rest } : { actor: all, recipient: [] };
}

/** Who comes: everybody but the host where a verb of hosting names him, else whoever acts. */
function guests({ reading: { kernel }, cast }: Site, own: readonly Party[], all: readonly Party[]): readonly Party[] {
  const host = kernel.verb?.frame === 'host' ? receiverOf(kernel.token, cast) : undefined;
  return host ? all.filter((p) => !host.includes(p)) : own;
}

/** The party of whoever receives a guest: a verb of hosting whose object is somebody rather than a gathering. */
export function receiverOf(verb: Token, cast: Cast): readonly Party[] | undefined {
  const guest = isPassive(verb) ? verb.childrenBy('nsubjpass')[0] : verb.childrenBy('dobj')[0];
  if (!guest || cast.group(guest).length === 0) return undefined;
  const by = isPassive(verb)
    ? verb.childrenBy('agent', 'prep').flatMap((p) => (p.lower === 'by' ? p.childrenBy('pobj') : []))
    : verb.childrenBy('nsubj');
  const parties = partiesOf(by.flatMap((t) => cast.group(t)));
  return parties.length > 0 ? parties : undefined;
}
