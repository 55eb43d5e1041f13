import type { Token } from '@demarche/english';
import { isVerb, lemmaOf, pobjs } from '../../tree.js';
import { modality } from '../modality.js';
import { partiesOf } from '../participants.js';
import { lastSpoken, type Report, report, type Scene } from '../scene.js';

/** "A delegation headed by X is ready to leave": a side that stands ready offers what has been spoken of. */
export function readiness(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => ready(scene, t) ?? []);
}

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
