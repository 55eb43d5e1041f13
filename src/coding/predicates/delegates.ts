import type { Token } from '@demarche/english';
import type { Referent } from '../cast/referent.js';
import type { Site } from '../site.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import { modality } from './modality.js';
import { doers, lastSpoken, namedUnder, type Report, report, type Scene, type Spoken } from './scene.js';

/** Somebody goes in another's place: "sent X instead", "X will travel in Y's place", "was represented by X". */
export function delegates(scene: Scene): Report[] {
  return scene.doc.tokens.flatMap((t) => {
    if (!isVerb(t)) return [];
    return sent(scene, t) ?? inPlace(scene, t) ?? represented(scene, t) ?? [];
  });
}

const SENDING = /^(?:send|dispatch|despatch|delegate|depute|deputise|deputize|appoint|name|designate)$/;

/** "instead sent his deputy", "sending ministers in his place". */
function sent(scene: Scene, verb: Token): Report[] | undefined {
  if (!SENDING.test(lemmaOf(verb)) || modality(verb).negated) return undefined;
  const object = isPassive(verb) ? verb.childrenBy('nsubjpass')[0] : verb.childrenBy('dobj')[0];
  if (!object || !isPerson(object, scene) || !instead(verb)) return undefined;
  const actor = (isPassive(verb) ? pobjs(verb, 'by').flatMap((o) => scene.cast.group(o)) : doers(scene, verb)).slice(
    0,
    1,
  );
  return made(scene, verb, actor, object, 'sent instead');
}

/** Whether words beside a verb say that it is done in place of something else. */
const instead = (verb: Token): boolean =>
  [verb, verb.head].some((v) => v.children.some((c) => c.lower === 'instead')) ||
  verb.subtree.some((t) => t.lower === 'instead' || (PLACE.test(t.lower) && t.dep === 'pobj' && t.head.lower === 'in'));

const PLACE = /^(?:place|stead|behalf|absence)$/;

/** "The vice-president will travel in the president's place". */
function inPlace(scene: Scene, verb: Token): Report[] | undefined {
  if (
    !/^(?:travel|go|attend|come|visit|fly|lead|represent|represented|stand|fill|appear|take|join|head|step)$/.test(
      lemmaOf(verb),
    )
  )
    return undefined;
  const place = verb.subtree.find(
    (t) => PLACE.test(t.lower) && t.dep === 'pobj' && t.head.lower === 'in' && !inOther(t, verb),
  );
  const owner = place && [...place.childrenBy('poss'), ...pobjs(place, 'of')][0];
  const away = owner && scene.cast.at(owner);
  const subject = subjectOf(verb);
  if (!away || !subject || !isPerson(subject, scene)) return undefined;
  return made(scene, verb, [away], subject, 'in the place of');
}

const inOther = (t: Token, verb: Token): boolean => t.ancestors.find(isVerb) !== verb;

/** "The state is represented by its prime minister, while the president stays at home". */
function represented(scene: Scene, verb: Token): Report[] | undefined {
  if (lemmaOf(verb) !== 'represent' || !isPassive(verb)) return undefined;
  const by = pobjs(verb, 'by')[0];
  const subject = verb.childrenBy('nsubjpass')[0];
  const actor = subject ? scene.cast.group(subject) : [];
  const proxy = by && scene.cast.at(by);
  if (!by || !isPerson(by, scene) || actor.length === 0 || proxy?.level === 'head') return undefined;
  return made(scene, verb, actor, by, 'represented by');
}

/** A person, an office or people: not a letter, a team of goods or a message. */
function isPerson(t: Token, scene: Scene): boolean {
  if (!isNominal(t)) return false;
  const found = scene.cast.at(t);
  return (
    t.ent?.label === 'PERSON' ||
    found?.kind === 'person' ||
    found?.kind === 'office' ||
    /^(?:minister|deputy|official|envoy|representative|delegate|ambassador|aide|adviser|advisor|vice|president|secretary|diplomat|brother|sister|son|wife|predecessor|general|negotiator|delegation)s?$/.test(
      lemmaOf(t),
    )
  );
}

function made(scene: Scene, verb: Token, actor: readonly Referent[], who: Token, rule: string): Report[] | undefined {
  if (actor.length === 0) return undefined;
  const about = engagement(scene, verb, actor);
  if (!about) return undefined;
  const site: Site = {
    ...report(scene, { act: 'delegate', predicate: verb, about, actor, rule: `delegate < ${rule}` }),
    delegate: who,
  };
  // "to the summit at X's residence", "will travel": where the other one goes is part of this report.
  const replaces = ({ reading }: Site) =>
    verb.dominates(reading.kernel.token) &&
    ['hold', 'schedule', 'delegate'].includes(reading.act) &&
    reading.kernel.token.sent === verb.sent;
  return [{ site, replaces }];
}

/** What the proxy goes to: named with the sending, or else the engagement that was declined or spoken of before. */
function engagement(scene: Scene, verb: Token, actor: readonly Referent[]): Spoken | undefined {
  const parties = new Set(actor.flatMap((a) => a.parties));
  const ours = (s: Site) => s.parts.all.some((r) => r.parties.some((p) => parties.has(p)));
  const named = namedUnder(scene, verb);
  if (named?.parties.some((p) => parties.has(p)) && !named.parties.some((p) => !/^[A-Z]{3}$/.test(p))) return named;
  return (
    lastSpoken(scene, verb, (s) => ours(s) && ['decline', 'cancel', 'invite', 'propose'].includes(s.reading.act)) ??
    lastSpoken(scene, verb, ours) ??
    named
  );
}
