import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import type { Site } from '../../../site.js';
import { partiesOf } from '../../participants.js';
import { namedUnder, type Report, report, type Scene, type Spoken } from '../../scene.js';
import { pendingOffer } from '../pending.js';

/** The engagement that the words under a verb name, or the offer that who answers has before him. */
export const answeredBy = (scene: Scene, t: Token, head: Token, who: readonly Referent[]): Spoken | undefined =>
  named(scene, head) ?? offerTo(scene, t, who);

/** The engagement that the words under a verb name. */
export function named(scene: Scene, head: Token): Spoken | undefined {
  const found = namedUnder(scene, head);
  return found && !found.site.reading.kernel.weak ? found : undefined;
}

/** The offer before a word that somebody has to answer. */
export const offerTo = (scene: Scene, t: Token, who: readonly Referent[]): Spoken | undefined => {
  const offer = pendingOffer(scene, t, partiesOf(who)[0]);
  return offer && t.start - offer.site.span[1] < NEAR ? offer : undefined;
};

/** How far, in UTF-16 units, behind an offer words without a name of it may still answer it. */
export const NEAR = 900;

/**
 * The report that a side leaves an engagement open; none where those who do so take no part in it.
 *
 * @param head of the clause that reports it
 * @param from in the sentence that says what is left open, where it stands before
 */
export function deferral(
  scene: Scene,
  t: Token,
  head: Token,
  who: readonly Referent[],
  about: Spoken,
  rule: string,
  from?: Token,
): Report | undefined {
  const actor = who.filter((r) => r.parties.some((p) => about.parties.includes(p))).slice(0, 1);
  if (actor.length === 0) return undefined;
  const site = report(scene, { act: 'defer', predicate: t, clause: head, about, actor, rule });
  const start = from ? from.sent.startChar : site.span[0];
  const replaces = ({ reading }: Site) =>
    ['accept', 'decline', 'schedule', 'hold', 'defer', 'prepare'].includes(reading.act) &&
    (head.dominates(reading.kernel.token) || reading.predicate === t);
  return { site: { ...site, span: [start, site.span[1]] }, replaces };
}
