import type { Token } from '@demarche/english';
import { isPassive, isVerb, lemmaOf, phrasalLemma, pobjs, subjectOf } from '../../../tree.js';
import { modality } from '../../modality.js';
import { doers, lastSpoken, namedUnder, type Report, report, type Scene, type Spoken, sideOf } from '../../scene.js';
import { preparation } from './preparation.js';

/** How far back, in UTF-16 units, the engagement may stand. */
const REACH = 400;

const FIXING =
  /^(?:announce|decide|set|agree|finalize|finalise|determine|discuss|confirm|fix|settle|negotiate|arrange|schedule|book|lock)$/;
const FIXTURE =
  /^(?:date|day|time|timing|place|venue|location|agenda|format|programme|program|itinerary|schedule|timetable|arrangement|logistics)$/;

/** "No date has been set.", "nothing had been fixed": it is not fixed. */
export function nothingFixed(scene: Scene, t: Token): Report | undefined {
  const subject = isVerb(t) && FIXING.test(lemmaOf(t)) && isPassive(t) ? subjectOf(t) : undefined;
  if (!subject) return undefined;
  const nothing = subject.lower === 'nothing' && !/^(?:announce|decide|discuss|negotiate|determine)$/.test(lemmaOf(t));
  const noDate =
    FIXTURE.test(lemmaOf(subject)) && subject.children.some((c) => c.lower === 'no' || c.lower === 'neither');
  const notYet = FIXTURE.test(lemmaOf(subject)) && modality(t).negated && !modality(t).modal;
  const about = nothing || noDate || notYet ? meant(scene, subject, t) : undefined;
  if (!about) return undefined;
  const rule = `schedule ${subject.lower} ${lemmaOf(t)}`;
  return {
    site: report(scene, { act: 'schedule', polarity: 'denied', predicate: t, about, actor: about.sides, rule }),
    replaces: ({ reading }) => reading.predicate === t || reading.kernel.token === t,
  };
}

/** "A time and place is to be announced": what is left to settle. */
export function leftOpen(scene: Scene, t: Token): Report | undefined {
  const subject = isVerb(t) && FIXING.test(lemmaOf(t)) && isPassive(t) ? subjectOf(t) : undefined;
  if (!subject || !FIXTURE.test(lemmaOf(subject))) return undefined;
  const { infinitive, when, progressive } = modality(t);
  const open = infinitive || progressive || when === 'future';
  const about = open ? meant(scene, subject, t) : undefined;
  return about && preparation(scene, t, about, [], 'asserted', `prepare ${lemmaOf(subject)}`);
}

/** Verbs of work on something, with the preposition that it stands behind; without one it is the object. */
const WORK = new Map<string, RegExp>([
  ['work', /^(?:on|over|out|toward|towards)$/],
  ['look', /^for$/],
  ['search', /^for$/],
  ['hunt', /^for$/],
  ['haggle', /^(?:over|about)$/],
  ['argue', /^(?:over|about)$/],
  ['wrangle', /^(?:over|about)$/],
  ['squabble', /^(?:over|about)$/],
  ['bargain', /^(?:over|about)$/],
  ['talk', /^(?:over|about)$/],
  ['seek', /^$/],
  ['discuss', /^$/],
  ['negotiate', /^$/],
  ['explore', /^$/],
]);

/** "Officials are looking for a date", "aides are still at work on the agenda", "they haggled over the venue". */
export function workedOn(scene: Scene, t: Token): Report | undefined {
  const worked = isVerb(t) ? workOf(t) : undefined;
  if (!worked || modality(t).negated || modality(t).modal) return undefined;
  const about = meant(scene, worked, t);
  const who = doers(scene, t);
  if (!about || (who.some((r) => r.parties.length > 0) && !sideOf(about, who))) return undefined;
  return preparation(scene, t, about, [], 'asserted', `prepare ${lemmaOf(t)} ${lemmaOf(worked)}`);
}

/** The date, place or agenda that a verb says is worked on. */
function workOf(verb: Token): Token | undefined {
  if (/^(?:work|iron|hammer|thrash) out$/.test(phrasalLemma(verb)))
    return verb.childrenBy('dobj').find((o) => FIXTURE.test(lemmaOf(o)) || lemmaOf(o) === 'detail');
  const by =
    lemmaOf(verb) === 'be' && pobjs(verb, 'at').some((o) => o.lower === 'work') ? /^on$/ : WORK.get(lemmaOf(verb));
  if (!by) return undefined;
  const objects = [
    ...verb.childrenBy('dobj').filter(() => by.source === '^$'),
    ...verb.subtree.filter((o) => o.dep === 'pobj' && by.test(o.head.lower) && o.i - verb.i <= 8 && o.i > verb.i),
  ];
  return objects.find((o) => FIXTURE.test(lemmaOf(o)));
}

/** The engagement whose date it is: named with the date, or spoken of just before. */
const meant = (scene: Scene, fixture: Token, t: Token): Spoken | undefined =>
  namedUnder(scene, fixture) ?? before(scene, t);

const before = (scene: Scene, t: Token): Spoken | undefined =>
  lastSpoken(scene, t, (s) => t.start - s.span[1] < REACH && s.reading.act !== 'hold');
