import type { Token } from '@demarche/english';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import { modality } from '../modality.js';
import { partiesOf } from '../participants.js';
import { doers, lastSpoken, type Report, report, type Scene } from '../scene.js';
import { speakers } from './pending.js';

/** A side that stands ready, or leaves its door open, offers what has been spoken of. */
export function readiness(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => ready(scene, t) ?? doorOpen(scene, t) ?? []);
}

/** "Our door is always open", "said that channels would be kept open": open to whom it last had to do with. */
function doorOpen(scene: Scene, t: Token): Report | undefined {
  const verb = t.head;
  if (t.lower !== 'open' || !isVerb(verb) || !/^(?:be|remain|stay|stand|keep|leave)$/.test(lemmaOf(verb)))
    return undefined;
  const door = verb.childrenBy('nsubj', 'nsubjpass', 'dobj').find((d) => /^(?:door|channel|line)$/.test(lemmaOf(d)));
  const named = scene.kernels.some((k) => door?.dominates(k.token) || verb.dominates(k.token));
  if (!door || named || modality(verb).negated) return undefined;
  const owners = door.childrenBy('poss').flatMap((o) => scene.cast.group(o));
  const who = partiesOf(owners).length > 0 ? owners : [...doers(scene, verb), ...speakers(scene, t)];
  const own = partiesOf(who)[0];
  const about = own && lastSpoken(scene, t, (s) => partiesOf(s.parts.all).includes(own) && t.start - s.span[1] < NEAR);
  if (!about) return undefined;
  const actor = who.filter((r) => r.parties.includes(own)).slice(0, 1);
  return {
    site: report(scene, {
      act: 'propose',
      predicate: t,
      clause: verb,
      about,
      actor,
      rule: `propose ${door.lower} open`,
    }),
  };
}

/** How far back, in UTF-16 units, what the door is open to may stand. */
const NEAR = 600;

/** "A delegation headed by X is ready to leave". */
function ready(scene: Scene, t: Token): Report | undefined {
  if (!/^(?:ready|prepared|willing)$/.test(t.lower) || t.dep !== 'acomp' || !isVerb(t.head) || modality(t.head).negated)
    return undefined;
  const goes = t.childrenBy('xcomp').some((x) => /^(?:go|travel|come|leave|depart|fly|visit)$/.test(lemmaOf(x)));
  const team = t.head.childrenBy('nsubj')[0];
  if (!goes || !team || !/^(?:delegation|team|mission)$/.test(lemmaOf(team))) return undefined;
  const led = team
    .childrenBy('acl', 'relcl')
    .flatMap((v) => (/^(?:head|lead)$/.test(lemmaOf(v)) ? pobjs(v, 'by') : []));
  const actor = [...scene.cast.group(team), ...led.flatMap((l) => scene.cast.group(l))];
  const own = partiesOf(actor)[0];
  const about = own && lastSpoken(scene, t, (s) => partiesOf(s.parts.all).includes(own));
  if (!about) return undefined;
  const site = report(scene, {
    act: 'propose',
    predicate: t,
    clause: t.head,
    about,
    actor: actor.slice(0, 1),
    rule: `propose ${t.lower}`,
  });
  const leader = led[0];
  return {
    site: leader ? { ...site, delegate: leader } : site,
    replaces: ({ reading }) =>
      t.head.dominates(reading.kernel.token) && ['schedule', 'hold', 'propose'].includes(reading.act),
  };
}
