import type { Token } from '@demarche/english';
import type { Stance } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import type { Site } from '../../site.js';
import { partiesOf } from '../participants.js';
import { type Report, report, type Scene, type Spoken } from '../scene.js';
import type { Voice } from './voices.js';

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

/** Against or for whom: the sides spoken of, the commentator's own left out unless he finds fault at home. */
function addressed(scene: Scene, { about, voice, stance, content, verb }: Comment): Referent[] {
  const own = new Set(voice.parties);
  const faults = stance === 'criticise' || stance === 'regret' || stance === 'dispute';
  const ours = about.sides.filter((r) => r.parties.every((p) => own.has(p)));
  if (voice.domestic && faults && ours.length) return ours.slice(0, 1);
  const others = about.sides.filter((r) => r.parties.some((p) => !own.has(p)));
  if (ours.length > 0) return others;
  // An outsider finds fault with whoever visits, invites or calls off; else he speaks of those whom he names.
  const doer = about.site.parts.actor.filter((r) => r.parties.some((p) => !own.has(p)));
  if (faults && partiesOf(doer).length === 1) return doer;
  const named = (content ?? verb).subtree.flatMap((t) => scene.cast.at(t)?.parties ?? []);
  const meant = others.filter((r) => r.parties.some((p) => named.includes(p)));
  if (meant.length) return meant;
  return others;
}
