import type { Party } from '../../record/types.js';
import type { Presences } from '../cast/presence.js';
import { eachOf, type Referent } from '../cast/referent.js';
import { MUTUAL } from '../mutual.js';
import { type Participants, partiesOf } from '../predicates/participants.js';
import type { Site } from '../site.js';
import type { Choice } from './choose.js';

/** The participants of a report as a choice has them: the rules' own where it agrees with them. */
export function participantsBy({ pool, assignment }: Choice, site: Site, here: Presences): Participants {
  const { reading, parts } = site;
  const inRole = (role: 1 | 2): Party[] => pool.filter((_, i) => assignment[i] === role);
  const [first, second] = [inRole(1), inRole(2)];
  const mutual = MUTUAL.has(reading.act);
  const asRuled = mutual
    ? sameParties(first, partiesOf([...parts.actor, ...parts.all]))
    : sameParties(first, partiesOf(parts.actor)) &&
      sameParties(
        second,
        partiesOf(parts.recipient).filter((p) => !first.includes(p)),
      );
  if (asRuled) return parts;
  const referents = (parties: readonly Party[]): Referent[] =>
    parties.flatMap((party) => known(party, parts) ?? shown(party, site, here) ?? []);
  if (!mutual) {
    const [actor, recipient] = [referents(first), referents(second)];
    return { actor, recipient, all: [...actor, ...recipient] };
  }
  const all = referents(first);
  const of = (some: readonly Referent[]): Referent[] => all.filter((r) => partiesOf(some).includes(r.parties[0]!));
  return { actor: of(parts.actor), recipient: of(parts.recipient), all };
}

/** The referent by which the rules found a party, a person rather than a state. */
function known(party: Party, parts: Participants): Referent | undefined {
  const found = eachOf([...parts.actor, ...parts.recipient, ...parts.all]).filter((r) => r.parties.includes(party));
  const best = found.find((r) => r.person) ?? found[0];
  return best && (best.parties.length === 1 ? best : { ...best, parties: [party] });
}

/** The nearest phrase of the article that shows a party. */
function shown(party: Party, site: Site, here: Presences): Referent | undefined {
  const found = here.nearest(party, site.reading.kernel.token);
  return found && { ...found.referent, parties: [party], rule: `${found.referent.rule}; coding/judge:takes part` };
}

const sameParties = (a: readonly Party[], b: readonly Party[]): boolean =>
  [...a].sort().join() === [...new Set(b)].sort().join();
