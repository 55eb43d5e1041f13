import type { Token } from '@demarche/english';
import type { Referent } from '../../../cast/referent.js';
import type { Site } from '../../../site.js';
import { isNominal, isVerb, lemmaOf } from '../../../tree.js';
import { asksWhether } from '../../clauses.js';
import { modality } from '../../modality.js';
import { partiesOf } from '../../participants.js';
import { doers, type Report, type Scene, type Spoken } from '../../scene.js';
import { preparation } from './preparation.js';

const SETTLING =
  /^(?:discuss|debate|negotiate|consult|speak|organize|organise|settle|finalize|finalise|iron|hammer|work|reach|explore|agree|plan|arrange|consider|coordinate|decide|talk|seek|draft|draw|approve|thrash)$/;
const ASPECT =
  /^(?:detail|term|date|time|timing|venue|place|location|agenda|format|possibility|prospect|idea|proposal|modality|logistics|condition|consensus|agreement|guideline|arrangement|option|plan|framework|schedule)$/;

/** "are trying to agree on when to hold a conference", "ironing out the details of the summit", "discussed the future visit". */
export function settling(scene: Scene, t: Token): Report | undefined {
  if (!isVerb(t) || !SETTLING.test(lemmaOf(t)) || modality(t).negated) return undefined;
  const kernel = scene.known.find(
    (s) =>
      t.dominates(s.reading.kernel.token) && s.reading.kernel.token.i > t.i && !s.reading.kernel.weak && toSettle(t, s),
  )?.reading.kernel.token;
  if (!kernel) return undefined;
  const who = doers(scene, t);
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
    /^(?:continue|begin|start|keep|work|try|help|scramble|race|rush|struggle)$/.test(lemmaOf(verb.head)));

/** "details of the summit", "the possibility of holding talks": straight on, not by another clause. */
const leadsTo = (way: readonly Token[], kernel: Token): boolean =>
  way.every(
    (x) =>
      x === kernel ||
      (x.dep === 'prep' && /^(?:of|for|on|about|regarding)$/.test(x.lower)) ||
      /^(?:hold|host|have|meet|arrange|organize|organise)$/.test(lemmaOf(x)) ||
      ASPECT.test(lemmaOf(x)),
  );

const asksHow = (verb: Token): boolean =>
  verb.children.some((c) => /^(?:when|where|how|whether)$/.test(c.lower) && c.i < verb.i);

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
