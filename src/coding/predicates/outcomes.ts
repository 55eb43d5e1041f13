import type { Token } from '@demarche/english';
import type { Act } from '../../record/types.js';
import { JUDGEMENTS } from '../lexicon/comments.js';
import { type OperatorKind, STANCE_OF } from '../lexicon/operators.js';
import { REFUSALS } from '../refusals.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs } from '../tree.js';
import { bare } from './bare.js';
import { fixedBehind } from './behind.js';
import { abruptly, anew, asksWhether, isFiniteClause, noneOf } from './clauses.js';
import type { Step } from './climb/climb.js';
import type { Kernel } from './kernels/kernel.js';
import { modality } from './modality.js';
import { planned } from './nominals.js';
import type { State } from './state.js';

/** What an operator makes of what it governs. */
export function outcome(kind: OperatorKind, state: State, step: Step, kernel: Kernel): Act | undefined {
  const inner = state.act;
  const raw = inner === undefined;
  // "accepted the offer" answers it; "agreed to offer talks" makes it.
  const offer = (inner === 'propose' || inner === 'invite') && isNominal(state.event);
  switch (kind) {
    case 'fail':
      return planned(kernel) ? 'cancel' : 'suspend';
    case 'wreck':
    case 'doubt':
      if (!raw && inner !== 'schedule' && inner !== 'accept') return inner;
      return kernel.format === 'talks' && !planned(kernel) ? 'suspend' : 'cancel';
    case 'counter':
      return raw || offer ? 'counter' : inner;
    case 'deny':
      return inner ?? bareOf(kernel, state)?.act;
    case 'want':
      if (inner && REFUSALS.has(inner)) return inner;
      if (raw && wishesWell(kernel, state, step)) return 'comment';
      return inner === 'invite' ? 'invite' : 'propose';
    case 'propose':
      // "extended the talks by a day"; offers are extended otherwise.
      if (raw && step.op.lemma === 'extend') return undefined;
      if (TRIES.test(step.op.lemma) && !triesForTalks(state, kernel) && !bringsOthersTogether(state)) return undefined;
      // "raised the possibility of a breakdown in the talks" offers none.
      if (/^raise /.test(step.op.lemma) && inner && inner !== 'schedule') return inner;
      return advice(state, step) ?? (inner === 'invite' ? 'invite' : 'propose');
    case 'urge':
      // "called the minister to discuss it" on the telephone.
      if (step.op.lemma === 'call' && step.token.childrenBy('dobj').length > 0) return inner;
      return advice(state, step) ?? (isAskedToCome(state, step, kernel) ? 'invite' : 'propose');
    case 'invite':
      return 'invite';
    case 'accept':
      // "took up the talks again"; an offer is taken up once.
      if (raw && step.op.lemma === 'take up' && anew(step.token)) return 'resume';
      return raw || offer ? 'accept' : inner;
    case 'agree':
      if (raw || offer || inner === 'resume') return 'accept';
      return inner;
    case 'decline':
      // "rejected calls to boycott the summit".
      if (inner === 'comment' && state.advised) return state.advised;
      // "shut the door to talks"; one shuts nothing else of ours.
      if (/^(?:shut|slam)$/.test(step.op.lemma) && inner !== 'propose') return inner;
      // Who refuses to receive somebody turns the visitor away.
      if (raw && (kernel.verb?.frame === 'host' || isVisitorRefused(state, step, kernel))) return 'rescind';
      return raw ||
        inner === 'propose' ||
        inner === 'invite' ||
        inner === 'schedule' ||
        inner === 'accept' ||
        inner === 'hold' ||
        inner === 'resume'
        ? 'decline'
        : inner;
    case 'defer':
      return raw || offer ? 'defer' : inner;
    case 'schedule':
      // "calls the talks a mistake": no call to them.
      if (step.op.lemma === 'call' && isJudged(step.token)) return undefined;
      // "flew in to arrange the visit": who has come for that has yet to do it.
      if (raw && isPurpose(step.token) && ARRANGES.test(step.op.lemma)) return 'prepare';
      return raw || inner === 'resume' ? 'schedule' : inner;
    case 'plan':
      return raw || inner === 'resume' ? 'schedule' : inner;
    case 'prepare':
      // "The invitation is under consideration": no answer yet.
      if (offer && step.via === 'subj') return 'defer';
      // "is preparing to meet his colleague": who does so has it fixed.
      if (raw && step.op.lemma === 'prepare' && step.via === 'comp' && state.event === kernel.token) return 'schedule';
      return raw || offer || inner === 'schedule' ? 'prepare' : inner;
    case 'cancel':
      if (raw && isForNow(step.token)) return 'postpone';
      // "broke a promise to meet"; nothing else is broken so.
      if (step.op.lemma === 'break') return inner === 'accept' || inner === 'schedule' ? 'cancel' : inner;
      // A process that has begun is suspended when a side leaves it; what is only planned is cancelled.
      if (
        raw &&
        step.op.pos === 'verb' &&
        step.via.startsWith('prep:') &&
        kernel.format === 'talks' &&
        !state.steps.slice(0, -1).length &&
        !planned(kernel) &&
        !fixedBehind(kernel.token)
      )
        return 'suspend';
      return inner === 'invite' ? 'rescind' : inner === 'propose' ? 'rescind' : 'cancel';
    case 'rescind':
      // "banned all talks with X": no visitor is turned away.
      if (raw && step.via === 'obj' && /^(?:talks|call|video)$/.test(kernel.format) && BANS.test(step.op.lemma))
        return 'decline';
      return offer
        ? 'rescind'
        : step.op.lemma !== 'withdraw'
          ? 'rescind'
          : kernel.format === 'delegation'
            ? 'suspend'
            : 'cancel';
    case 'send':
      return offer ? inner : kernel.format === 'delegation' ? undefined : raw ? undefined : inner;
    case 'threaten':
      return inner ?? 'schedule';
    case 'reply':
      // "responded to the offer" leaves open how; "has not responded" is no answer so far.
      if (asksWhether(state.event)) return 'defer';
      if ((isVerb(step.token) && modality(step.token).negated) || noneOf(step.token)) return 'defer';
      return answeredHow(step.token) ?? inner;
    case 'react':
      return raw && wouldWelcome(step, kernel) ? 'propose' : 'comment';
    case 'postpone':
      // "was moved to the autumn"; what is moved to another place is still held.
      return /^(?:move|shift)$/.test(step.op.lemma) && !pobjs(step.token, 'to', 'until', 'from').some(isTime)
        ? undefined
        : kind;
    case 'suspend':
      // Who walks away from a meeting rather than from talks will not come.
      // "The visit is on ice": what has not begun can only be put off.
      if (/ on (?:ice|hold)$/.test(step.op.lemma) && !ONGOING.has(kernel.format)) return 'postpone';
      if (FORGOES.test(step.op.lemma) && !ONGOING.has(kernel.format)) return 'cancel';
      // "recalled the envoy": only negotiators are called home from something that goes on.
      if (/^(?:recall|pull out|(?:call|order|summon|bring) (?:home|back))$/.test(step.op.lemma) && step.via === 'obj')
        return kernel.format === 'delegation' ? kind : inner;
      // Who leaves a gathering goes home, unless before its end; who leaves talks breaks them off.
      if (LEAVES.test(step.op.lemma) && kernel.format !== 'talks' && !abruptly(step.token)) return inner;
      // "stopped to meet" is no stop to meetings.
      return /^(?:stop|cease)$/.test(step.op.lemma) && step.via === 'comp' && state.event.tag !== 'VBG'
        ? undefined
        : kind;
    case 'resume':
      return kind;
    default:
      return undefined;
  }
}

const BANS = /^(?:ban|bar|prohibit|forbid)$/;

/** "is called off for now", "for the time being": not for good. */
const isForNow = (verb: Token): boolean =>
  verb
    .childrenBy('prep')
    .some((p) => p.lower === 'for' && p.children.some((t) => /^(?:now|moment|present|being)$/.test(t.lower)));

const TRIES = /^(?:try|attempt|endeavou?r|strive)$/;

/** What is called something is judged by it; the judgement may be taken for a word of the object: "calls the summit with Ukraine a mistake". */
const isJudged = (verb: Token): boolean =>
  verb.childrenBy('oprd').length > 0 ||
  verb
    .childrenBy('dobj')
    .some((o) => o.subtree.some((t) => /^(?:appos|npadvmod)$/.test(t.dep) && JUDGEMENTS.has(lemmaOf(t))));

/** "is trying to negotiate", "to open talks": for both it takes two; who tries to visit or to mediate may do so by himself. */
const triesForTalks = (state: State, { format }: Kernel): boolean =>
  state.act === undefined &&
  format === 'talks' &&
  state.steps.every((s) => s.op.kind === 'begin' || s.op.kind === 'propose' || /^(?:hold|have)$/.test(s.op.lemma));

/** "is trying to broker a meeting between A and B": what one tries for others is an offer to them. */
const bringsOthersTogether = (state: State): boolean =>
  state.act === undefined &&
  state.steps.some((s) => /^(?:broker|mediate|facilitate|bring together|bring about)$/.test(s.op.lemma));

const FORGOES = /^(?:walk away|pull out|withdraw|pull plug|call (?:time|halt|stop)|put (?:paid|stop|end))$/;

/** Forms that go on for a while, so that one may leave them. */
const ONGOING = new Set(['talks', 'delegation', 'conference']);

/** "responded favourably", "reacted coolly": the adverb says which answer it is. */
const answeredHow = (verb: Token): Act | undefined => {
  const adverbs = verb.childrenBy('advmod').map((a) => a.lower);
  if (adverbs.some((a) => /^(?:favou?rably|positively|affirmatively|enthusiastically|eagerly)$/.test(a)))
    return 'accept';
  return adverbs.some((a) => /^(?:negatively|unfavou?rably|dismissively)$/.test(a)) ? 'decline' : undefined;
};

/** What a no becomes that is asked for: "asked to postpone" is a side's own wish, "urged him to cancel" only advice. */
function advice(state: State, { op, token }: Step): Act | undefined {
  if (!state.act || !REFUSALS.has(state.act)) return undefined;
  const own = /^(?:ask|request|seek)$/.test(op.lemma) && isVerb(token) && token.childrenBy('dative').length === 0;
  if (own && token.childrenBy('dobj').every((o) => o.dominates(state.event) || o === state.event)) return state.act;
  state.advised = state.act;
  return 'comment';
}

const isTime = (t: Token): boolean =>
  t.ent?.label === 'DATE' || /^(?:spring|summer|autumn|fall|winter|date|week|month|year)$/.test(lemmaOf(t));

/** The bare act of a kernel, carried by whatever verb the chain has reached. */
export const bareOf = (kernel: Kernel, state: State) => bare(kernel, state.event, isItsSubject(state.steps.at(-1)));

/** "the meeting will not take place", "will not be held": nobody is said to do it. */
const isItsSubject = (step: Step | undefined): boolean =>
  step?.via === 'subj' || (step?.via === 'obj' && isPassive(step.token) && pobjs(step.token, 'by').length === 0);

/** "asked X to attend the summit", "was asked to take part": who bids another come to a gathering invites. */
const isAskedToCome = (state: State, { op, token, via }: Step, { verb }: Kernel): boolean =>
  state.act === undefined &&
  op.lemma === 'ask' &&
  via === 'comp' &&
  (isPassive(token) || token.childrenBy('dobj').length > 0) &&
  (verb?.frame === 'attend' || state.steps.some((s) => COMES_TO.test(s.op.lemma)));

const COMES_TO = /^(?:attend|participate|take part|join)$/;

/** "would welcome a visit": what one has not been offered one asks for. */
const wouldWelcome = ({ token, via }: Step, kernel: Kernel): boolean =>
  via === 'obj' &&
  isNominal(kernel.token) &&
  isVerb(token) &&
  modality(token).modal === 'would' &&
  !modality(token).negated &&
  STANCE_OF[lemmaOf(token)] === 'welcome' &&
  kernel.token.children.every((c) => !/^(?:the|this|that|these|those)$/.test(c.lower));

const ARRANGES = /^(?:plan|arrange|organi[sz]e|set up|fix)$/;

/** "met to arrange", "a team sent to plan": what something else is done for. */
const isPurpose = (verb: Token): boolean => verb.dep === 'advcl' && modality(verb).infinitive;

/** "refuses to receive the delegation", "turns it away", "to host a visit"; who will not host a summit only declines. */
const isVisitorRefused = ({ steps }: State, { op, via }: Step, { format }: Kernel): boolean =>
  /^(?:visit|delegation)$/.test(format) &&
  (steps.some((s) => RECEIVES.test(s.op.lemma)) || (op.lemma === 'turn away' && via === 'obj'));

const RECEIVES = /^(?:receive|host|welcome|play host)$/;

const LEAVES = /^(?:leave|exit|quit)$/;

/** "hopes the talks will succeed": a wish about what is fixed offers nothing. */
const wishesWell = (kernel: Kernel, state: State, step: Step): boolean =>
  step.op.lemma === 'hope' &&
  isFiniteClause(state.event) &&
  isNominal(kernel.token) &&
  kernel.token.children.some((c) => c.dep === 'poss' || /^(?:the|this|these|those)$/.test(c.lower));
