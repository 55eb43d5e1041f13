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
  const subject = toBeFixed(t);
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
  const subject = toBeFixed(t);
  if (!subject || !FIXTURE.test(lemmaOf(subject))) return undefined;
  const { infinitive, when, progressive } = modality(t);
  const open = infinitive || progressive || when === 'future';
  const about = open ? meant(scene, subject, t) : undefined;
  return about && preparation(scene, t, about, [], 'asserted', `prepare ${lemmaOf(subject)}`);
}

/** What a passive verb says is fixed, or is not. */
const toBeFixed = (verb: Token): Token | undefined =>
  isVerb(verb) && FIXING.test(lemmaOf(verb)) && isPassive(verb) ? subjectOf(verb) : undefined;

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
  const behind = verb.subtree.filter((o) => o.dep === 'pobj' && o.i > verb.i && o.i - verb.i <= CLOSE);
  const objects = WORKS_AT.test(lemmaOf(verb))
    ? verb.childrenBy('dobj')
    : behind.filter((o) => workedBehind(verb)?.test(o.head.lower));
  return objects.find((o) => FIXTURE.test(lemmaOf(o)));
}

const WORKS_AT = /^(?:seek|discuss|negotiate|explore)$/;

/** The prepositions behind which a verb of work has what is worked on. */
function workedBehind(verb: Token): RegExp | undefined {
  const lemma = lemmaOf(verb);
  if (lemma === 'work') return /^(?:on|over|out|towards?)$/;
  if (lemma === 'be' && pobjs(verb, 'at').some((o) => o.lower === 'work')) return /^on$/;
  if (/^(?:look|search|hunt)$/.test(lemma)) return /^for$/;
  return /^(?:haggle|argue|wrangle|squabble|bargain|talk)$/.test(lemma) ? /^(?:over|about)$/ : undefined;
}

/** How many tokens behind the verb it stands at most. */
const CLOSE = 8;

/** The engagement whose date it is: named with the date, or spoken of just before. */
const meant = (scene: Scene, fixture: Token, t: Token): Spoken | undefined =>
  namedUnder(scene, fixture) ?? before(scene, t);

const before = (scene: Scene, t: Token): Spoken | undefined =>
  lastSpoken(scene, t, (s) => t.start - s.span[1] < REACH && s.reading.act !== 'hold');
