import type { Token } from '@demarche/english';
import type { Stance } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import type { Site } from '../../site.js';
import { partiesOf } from '../participants.js';
import { type Report, report, type Scene, type Spoken } from '../scene.js';
import type { Voice } from './voices.js';

/** What somebody is found to hold of an engagement. */
export interface Comment {
  readonly about: Spoken;
  readonly voice: Voice;
  /** The verb that lets somebody speak; its clause is the report. */
  readonly verb: Token;
  /** The word that shows the stance. */
  readonly cue: Token;
  readonly stance: Stance;
  readonly rule: string;
  /** What is judged rather than reported: readings under it that bring nothing of their own are left out. */
  readonly content?: Token;
}

/** A comment as a report. */
export function commented(scene: Scene, c: Comment): Report {
  const { about, voice, verb } = c;
  const site = report(scene, {
    act: 'comment',
    predicate: verb,
    about,
    actor: voice.referents,
    recipient: addressed(scene, c),
    rule: `comment ${c.rule}`,
  });
  const replaces = (s: Site) =>
    (s.reading.act === 'comment' && s.reading.predicate.sent === verb.sent) ||
    (c.content?.dominates(s.reading.predicate) === true && barely(s));
  return { site: { ...site, attitude: { stance: c.stance, token: c.cue } }, replaces };
}

/** A reading that only names what is judged: a noun without both its sides. */
const barely = ({ reading, named }: Site): boolean => !reading.kernel.verb && partiesOf(named.all).length < 2;

/**
 * Against or for whom: the other side. Faults that a politician at home finds are his own side's; an outsider speaks of
 * whoever visits, invites or calls off, of the side he names, or else of the one named first.
 */
function addressed(scene: Scene, { about, voice, stance, content, verb }: Comment): Referent[] {
  const own = new Set(voice.parties);
  const sides = about.sides.flatMap((r) =>
    r.parties.map((p): Referent => (r.parties.length > 1 ? { ...r, parties: [p] } : r)),
  );
  const ours = sides.filter((r) => own.has(r.parties[0]!));
  const faults = stance === 'criticise' || stance === 'regret' || stance === 'dispute';
  if (voice.domestic && faults && ours.length) return ours.slice(0, 1);
  const others = sides.filter((r) => !own.has(r.parties[0]!));
  if (partiesOf(others).length < 2) return others;
  const doer = about.site.parts.actor.filter((r) => r.parties.length === 1 && !own.has(r.parties[0]!));
  const oneSided = faults || !/^(?:bilateral|summit|talks|sidelines)$/.test(about.site.reading.kernel.format);
  if (ours.length === 0 && oneSided && partiesOf(doer).length === 1) return doer;
  const named = (content ?? verb).subtree.flatMap((t) => scene.cast.at(t)?.parties ?? []);
  const meant = others.filter((r) => named.includes(r.parties[0]!));
  if (meant.length > 0 && (ours.length === 0 || partiesOf(meant).length === 1)) return meant;
  return ours.length === 0 && !oneSided ? others : others.slice(0, 1);
}
