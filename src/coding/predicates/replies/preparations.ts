import type { Token } from '@demarche/english';
import type { Polarity } from '../../../record/types.js';
import type { Referent } from '../../cast/referent.js';
import { ENGAGEMENT_NOUNS } from '../../lexicon/engagements.js';
import type { Site } from '../../site.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { modality } from '../modality.js';
import { asksWhether } from '../outcomes.js';
import { partiesOf } from '../participants.js';
import { lastSpoken, namedUnder, type Report, report, type Scene, type Spoken } from '../scene.js';
import { speakers } from './pending.js';

/** Work on whether, when or how an engagement is to be held, begun or not. */
export function preparations(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const t of scene.doc.tokens) {
    const made = worked(scene, t) ?? undertaken(scene, t) ?? settling(scene, t) ?? leftOpen(scene, t);
    if (made && !found.some((f) => f.site?.reading.predicate.sent === t.sent)) found.push(made);
  }
  return found;
}

const WORK =
  /^(?:work|preparation|planning|groundwork|arrangement|conversation|discussion|contact|step|effort|consultation|exchange)$/;
const BEGIN = /^(?:begin|start|commence|continue|be|proceed|launch|resume|take)$/;

/** "preparations for the visit have not started", "those contacts are under way". */
function worked(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !BEGIN.test(lemmaOf(t))) return undefined;
  const subject = t.childrenBy('nsubj', 'nsubjpass')[0];
  if (!subject || !WORK.test(lemmaOf(subject))) return undefined;
  if (
    lemmaOf(t) === 'be' &&
    !t.children.some(
      (c) =>
        /^(?:underway|way|under|afoot|ongoing)$/.test(c.lower) ||
        pobjs(t, 'in').some((o) => o.lower === 'hand') ||
        (c.dep === 'advmod' && c.lower === 'underway'),
    )
  )
    return undefined;
  const pointing = subject.children.some((c) => /^(?:these|those|such|this)$/.test(c.lower));
  const preparing = /^(?:work|preparation|planning|groundwork|arrangement)$/.test(lemmaOf(subject));
  // The work is not what it is for, though its word may name talks ("those discussions").
  const others = { ...scene, known: scene.known.filter((k) => k.reading.kernel.token !== subject) };
  const about =
    under(others, subject) ??
    under(others, t) ??
    inSentence(others, subject) ??
    (pointing ? offered(scene, t) : undefined);
  if (!about || !(preparing || pointing)) return undefined;
  const { negated } = modality(t);
  return preparation(
    scene,
    t,
    about,
    speakersIn(scene, t, about),
    negated ? 'denied' : 'asserted',
    'prepare work begins',
  );
}

/** "held no preparatory contacts", "did no groundwork for the visit". */
function undertaken(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !/^(?:have|make|hold|begin|start|undertake|do|conduct|take)$/.test(lemmaOf(t))) return undefined;
  const object = t.childrenBy('dobj')[0];
  if (!object || !(WORK.test(lemmaOf(object)) || /^(?:talk|meeting)$/.test(lemmaOf(object)))) return undefined;
  const preparing =
    object.children.some((c) => /^(?:preparatory|preliminary|practical|exploratory)$/.test(c.lower)) ||
    /^(?:preparation|groundwork|planning|arrangement)$/.test(lemmaOf(object)) ||
    object.subtree.some((x) => lemmaOf(x) === 'prepare');
  if (!preparing) return undefined;
  const about = under(scene, object) ?? offered(scene, t) ?? lastSpoken(scene, t);
  // "held exploratory talks with X" names nothing that they were to prepare.
  if (about?.site.reading.kernel.token === object) return undefined;
  const who = who_(scene, t);
  if (!about || !who.some((r) => r.parties.some((p) => about.parties.includes(p)))) return undefined;
  const denied = modality(t).negated || object.children.some((c) => c.lower === 'no');
  return preparation(scene, t, about, who, denied ? 'denied' : 'asserted', `prepare ${lemmaOf(t)} ${lemmaOf(object)}`);
}

const SETTLING =
  /^(?:discuss|debate|negotiate|consult|speak|organize|organise|settle|finalize|finalise|iron|hammer|work|reach|explore|agree|plan|arrange|consider|coordinate|decide|talk|seek|draft|draw|approve|thrash)$/;
const ASPECT =
  /^(?:detail|term|date|time|timing|venue|place|location|agenda|format|possibility|prospect|idea|proposal|modality|logistics|condition|consensus|agreement|guideline|arrangement|option|plan|framework|schedule)$/;

/** "are trying to agree on when to hold a conference", "ironing out the details of the summit", "discussed the future visit". */
function settling(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !SETTLING.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const kernel = scene.known.find(
    (s) =>
      t.dominates(s.reading.kernel.token) && s.reading.kernel.token.i > t.i && !s.reading.kernel.weak && toSettle(t, s),
  )?.reading.kernel.token;
  if (!kernel) return undefined;
  const who = who_(scene, t);
  const about = engagement(scene, kernel, who);
  if (!about || who.length === 0) return undefined;
  // Who decides for himself whether to go has not answered yet.
  if (lemmaOf(t) === 'decide' && t.childrenBy('xcomp', 'ccomp').some(asksWhether) && partiesOf(who).length < 2)
    return undefined;
  return preparation(scene, t, about, who, 'asserted', `prepare ${lemmaOf(t)}`);
}

/** Whether the way down from a verb to an engagement leads through what there is to settle about it. */
function toSettle(verb: Token, { reading }: Site): boolean {
  const lemma = lemmaOf(verb);
  const kernel = reading.kernel.token;
  // "a proposal to discuss the meeting": no work yet.
  if (verb.dep === 'acl' && isNominal(verb.head)) return false;
  const way = verb.pathTo(kernel).slice(1);
  if (way.some((x) => x.dep === 'relcl' || (x.dep === 'advcl' && isVerb(x) && !asksHow(x)))) return false;
  if (way.some((x) => isVerb(x) && asksHow(x))) return true;
  const aspect = way.findIndex((x) => isNominal(x) && x !== kernel && ASPECT.test(lemmaOf(x)));
  // To have reached an agreement to meet is to have agreed.
  if (aspect >= 0)
    return !/^(?:reach|agree|seek|decide|approve)$/.test(lemma) && leadsTo(way.slice(aspect + 1), kernel);
  // "was continuing to plan the meeting", "are arranging a visit": the work goes on.
  if (/^(?:plan|arrange|organize|organise|coordinate)$/.test(lemma))
    return kernel.dep === 'dobj' && kernel.head === verb && isUnderWay(verb);
  const ahead =
    ['schedule', 'propose', 'invite'].includes(reading.act) ||
    kernel.children.some((c) => /^(?:future|potential|possible|planned|upcoming|coming|next|proposed)$/.test(c.lower));
  if (!ahead || reading.kernel.verb || !/^(?:discuss|debate|negotiate|explore|talk|speak)$/.test(lemma)) return false;
  if (kernel.dep === 'pobj') return /^(?:about|over|on)$/.test(kernel.head.lower) && kernel.head.head === verb;
  // "spoke with him and agreed to start talks": what another verb is about is not discussed.
  return ['dobj', 'conj'].includes(kernel.dep) && way.every((x) => x === kernel || !isVerb(x) || leadsTo([x], kernel));
}

/** "is arranging", "keeps planning", "worked to arrange": the work is not done. */
const isUnderWay = (verb: Token): boolean =>
  modality(verb).progressive ||
  ((verb.dep === 'xcomp' || verb.dep === 'advcl') &&
    /^(?:continue|begin|start|keep|work|try|seek|help|scramble|race|rush|struggle)$/.test(lemmaOf(verb.head)));

/** "details of the summit", "the possibility of holding talks": straight on, not by another clause. */
const leadsTo = (way: readonly Token[], kernel: Token): boolean =>
  way.every(
    (x) =>
      x === kernel ||
      (x.dep === 'prep' && /^(?:of|for|on|about|regarding)$/.test(x.lower)) ||
      /^(?:hold|host|have|meet|arrange|organize|organise)$/.test(lemmaOf(x)) ||
      ASPECT.test(lemmaOf(x)),
  );

/** "A time and place is to be announced": what is left to settle about the engagement just spoken of. */
function leftOpen(scene: Scene, t: Token): Report | undefined {
  if (
    !isVerb(t) ||
    !/^(?:announce|decide|set|agree|finalize|finalise|determine|discuss|confirm|fix|settle|negotiate)$/.test(lemmaOf(t))
  )
    return undefined;
  const subject = subjectOf(t);
  if (!subject || !/^(?:date|time|place|venue|location|agenda|format)$/.test(lemmaOf(subject)) || !isPassive(t))
    return undefined;
  const about =
    under(scene, subject) ?? lastSpoken(scene, t, (s) => t.start - s.span[1] < 400 && s.reading.act !== 'hold');
  const { negated, when, progressive } = modality(t);
  // "No date is set for another meeting": none is fixed, and nobody is said to work on one.
  if (negated && scene.told.some((s) => s.reading.predicate === t)) return undefined;
  const open = modality(t).infinitive || negated || progressive || when === 'future';
  return about && open ? preparation(scene, t, about, [], 'asserted', `prepare ${lemmaOf(subject)}`) : undefined;
}

const asksHow = (verb: Token): boolean =>
  verb.children.some((c) => /^(?:when|where|how|whether)$/.test(c.lower) && c.i < verb.i);

const who_ = (scene: Scene, verb: Token): Referent[] => {
  const subject = subjectOf(verb);
  return subject ? scene.cast.group(subject) : [];
};

const under = (scene: Scene, head: Token): Spoken | undefined => namedUnder(scene, head);

/** "As for a date for the visit, planning goes on": the engagement stands beside. */
const inSentence = (scene: Scene, work: Token): Spoken | undefined => {
  const here = scene.known.find(
    ({ reading: { kernel }, parts }) =>
      kernel.token.sent === work.sent && kernel.token.i < work.i && partiesOf(parts.all).length > 1,
  );
  return here && { site: here, sides: here.parts.all, parties: partiesOf(here.parts.all) };
};

/** The offer that "those discussions" are about: told in the same or the sentence before. */
const offered = (scene: Scene, t: Token): Spoken | undefined =>
  lastSpoken(
    scene,
    t,
    (s) => ['invite', 'propose', 'schedule', 'accept'].includes(s.reading.act) && t.start - s.span[1] < 300,
  );

/** The sides of what is being settled: its own, or those who settle it. */
function engagement(scene: Scene, kernel: Token, who: readonly Referent[]): Spoken | undefined {
  const site = scene.known.find((s) => s.reading.kernel.token === kernel);
  if (!site) return undefined;
  const sides = partiesOf(site.parts.all).length > 1 ? site.parts.all : who;
  const parties = partiesOf(sides);
  return parties.length > 1 || partiesOf(who).length > 1
    ? { site, sides: parties.length > 1 ? sides : who, parties }
    : undefined;
}

function speakersIn(scene: Scene, t: Token, about: Spoken): Referent[] {
  return speakers(scene, t).filter((r) => r.parties.some((p) => about.parties.includes(p)));
}

function preparation(
  scene: Scene,
  t: Token,
  about: Spoken,
  who: readonly Referent[],
  polarity: Polarity,
  rule: string,
): Report {
  const ours = who.filter((r) => r.parties.some((p) => about.parties.includes(p)));
  const actor = ours.length ? ours : who.length > 1 ? who : about.sides;
  const site = report(scene, { act: 'prepare', polarity, predicate: t, about, actor, rule });
  const replaces = ({ reading }: Site) =>
    reading.predicate.sent === t.sent &&
    (['schedule', 'hold', 'prepare'].includes(reading.act) || (reading.act === 'propose' && reading.predicate === t)) &&
    (t.dominates(reading.kernel.token) ||
      reading.kernel.token === about.site.reading.kernel.token ||
      reading.kernel.token.i === t.i) &&
    !ENGAGEMENT_DATED(reading.kernel.token);
  return { site, replaces };
}

/** An engagement of the past named beside ("since the call in May") stays a report of its own. */
const ENGAGEMENT_DATED = (kernel: Token): boolean =>
  isNominal(kernel) &&
  ENGAGEMENT_NOUNS.has(lemmaOf(kernel)) &&
  kernel.dep === 'pobj' &&
  /^(?:since|after|during|following)$/.test(kernel.head.lower);
