import type { Token } from '@demarche/english';
import type { Act, Polarity } from '../../record/types.js';
import type { OperatorKind } from '../lexicon/operators.js';
import { REFUSALS } from '../refusals.js';
import { isNominal, isVerb, lemmaOf } from '../tree.js';
import { abruptly, anew, asksWhether, isFiniteClause, noneOf } from './clauses.js';
import { below, climb, type Step } from './climb/climb.js';
import { beside } from './coordinated.js';
import type { Kernel } from './kernels/kernel.js';
import { isStillToBe, modality } from './modality.js';
import { bareOf, outcome } from './outcomes.js';
import { copulaOf, lacks, qualify, settle } from './settle.js';
import { GIVES } from './sides/sides.js';
import type { State } from './state.js';

/** One act read from a predicate over a kernel, before anybody's name is known. */
export interface Reading {
  readonly kernel: Kernel;
  readonly act: Act;
  readonly polarity: Polarity;
  /** The word that carries the act: the operator, the light verb or the kernel itself. */
  readonly predicate: Token;
  /** Kind of operator that made the act; absent when the kernel stands alone. */
  readonly kind?: OperatorKind;
  /** Operators from the kernel up to the predicate, both for arguments and for the explanation. */
  readonly steps: readonly Step[];
  /** The offer answered, when the complement is one ("rejected an invitation"). */
  readonly answered?: Token;
  /** A one-sided "agree" whose subject may prove to be both sides. */
  readonly agreed?: true;
  /** The answer to the offer, when this reading is the offer answered. */
  readonly answer?: Token;
  readonly rule: string;
}

/** Acts that a negated own intention turns into a no. */
const TRANSPARENT = new Set<OperatorKind>(['light', 'begin', 'end', 'receive']);

/** All acts that a sentence reports about one kernel, innermost first. */
export function readings(kernel: Kernel): Reading[] {
  const out: Reading[] = [];
  const state: State = { polarity: 'asserted', event: kernel.token, steps: [] };
  const offered = kernel.offer ?? (kernel.verb?.frame === 'invite' ? 'invite' : undefined);
  if (offered) open(state, offered, kernel);
  for (const met of climb(kernel.token)) {
    let step = met;
    const finite = state.act !== undefined && isFiniteClause(state.event);
    if ((finite || state.act === undefined) && deniesReport(step, state.event))
      step = { ...step, op: { ...step.op, kind: 'deny' } };
    if (finite && step.op.kind === 'deny') {
      // "denied that he had been invited".
      state.polarity = 'denied';
      break;
    }
    if (finite && step.op.kind !== 'decline') {
      // "announced that it had cancelled": the clause speaks for itself, what stands above only reports it.
      if (step.op.kind === 'threaten' || step.op.kind === 'report') continue;
      break;
    }
    if (
      state.act === undefined &&
      isFiniteClause(state.event) &&
      step.via === 'comp' &&
      !feltAhead(step, state.event) &&
      (modality(state.event).modal === 'obliged' ||
        !['decline', 'agree', 'want', 'plan', 'propose', 'deny'].includes(step.op.kind)) &&
      !(step.op.kind === 'defer' && asksWhether(state.event))
    )
      break;
    // "welcomed a visit by the king", which was paid; "would welcome" one asks for it.
    if (
      step.op.kind === 'react' &&
      state.act === undefined &&
      isNominal(kernel.token) &&
      ownsArguments(kernel.token) &&
      modality(step.token).modal !== 'would'
    )
      out.push(...finish(kernel, state));
    if (
      isNominal(state.event) &&
      state.act &&
      ownsArguments(state.event) &&
      !lacks(state.event) &&
      !TRANSPARENT.has(step.op.kind) &&
      !givesUp(state, step) &&
      !putsForward(state, step) &&
      !isNotDone(state, step) &&
      !nobodysIdea(state)
    )
      out.push(...finish(kernel, state, step.token));
    // "criticised him for cancelling": what is reacted to is reported too.
    if (step.op.kind === 'react' && state.act && isVerb(state.event)) out.push(...finish(kernel, state));
    apply(state, step, kernel);
  }
  const beneath = below(kernel.token);
  // "a conference to be held in Nigeria": the participle gives the bare noun its tense.
  const carrier = beneath.find((s) => s.op.kind === 'light' || s.op.kind === 'begin');
  if (state.steps.length === 0) state.event = carrier?.token ?? copulaAhead(kernel.token) ?? state.event;
  const whole = finish(kernel, state);
  out.push(...whole);
  const undone = whole.some((r) => REFUSALS.has(r.act) || r.polarity === 'denied');
  for (const step of beneath) {
    if (TRANSPARENT.has(step.op.kind) && !(undone && isStillToBe(step.token))) continue;
    const side: State = { polarity: 'asserted', event: kernel.token, steps: [] };
    apply(side, step, kernel);
    if (TRANSPARENT.has(step.op.kind)) side.act = 'schedule';
    if (side.act) out.push(...finish(kernel, side));
  }
  for (const step of beside(kernel.token)) {
    if (TRANSPARENT.has(step.op.kind)) continue;
    const side: State = { polarity: 'asserted', event: kernel.token, steps: [] };
    if (offered) open(side, offered, kernel);
    apply(side, step, kernel);
    if (side.act && side.steps.length > 0) out.push(...finish(kernel, side));
  }
  return out;
}

/** "It is to be their second meeting": the copula of what is to come. */
const copulaAhead = ({ dep, head }: Token): Token | undefined =>
  dep === 'attr' && lemmaOf(head) === 'be' && isStillToBe(head) ? head : undefined;

/** "rejected reports that they had met", "dismissed that they talked": it is said not to be so. */
const deniesReport = (step: Step, event: Token): boolean =>
  step.op.kind === 'decline' &&
  step.via === 'comp' &&
  isFiniteClause(event) &&
  event.children.some((c) => c.dep === 'mark' && c.lower === 'that') &&
  (event.dep === 'acl' || modality(event).when === 'past');

/** "dropped plans to go": no more of a plan than "the planned meeting". */
const givesUp = (state: State, step: Step): boolean =>
  state.kind === 'plan' && /^(?:cancel|postpone|suspend|wreck)$/.test(step.op.kind);

/** "floated the idea of a summit": one offer, the subject's, unless the noun has a maker of its own ("Lima's idea"). */
const putsForward = (state: State, step: Step): boolean =>
  state.act === 'propose' && step.op.kind === 'propose' && !hasMaker(state.event);

/** "called for an end to the talks", "ruled out a postponement": a refusal that is asked for, threatened or denied. */
const isNotDone = ({ act, event }: State, { op }: Step): boolean =>
  act !== undefined && REFUSALS.has(act) && NOT_DONE.has(op.kind) && !hasMaker(event);

const NOT_DONE = new Set<OperatorKind>(['propose', 'urge', 'want', 'threaten', 'doubt', 'deny', 'decline']);

const hasMaker = (offer: Token): boolean =>
  offer.children.some((c) => c.dep === 'poss' || /^(?:by|from)$/.test(c.lower));

/** "is uneasy about the idea of a summit": it might be held, and nobody is said to offer it. */
const nobodysIdea = ({ act, steps }: State): boolean => {
  const last = steps.at(-1);
  return act === 'propose' && last?.op.lemma === 'idea' && !hasMaker(last.token);
};

/** "is hopeful that the summit will go ahead": what somebody feels about something to come is no report of it. */
const feltAhead = (step: Step, event: Token): boolean =>
  step.op.kind === 'react' && step.op.pos === 'adj' && modality(event).when === 'future';

/** An offer is an act before anything is said of it. */
function open(state: State, act: NonNullable<Kernel['offer']>, kernel: Kernel): void {
  state.act = /^(dis|un)/.test(lemmaOf(kernel.token)) ? 'rescind' : act;
  // "invites himself": the host is asked, not the guest.
  if (kernel.token.childrenBy('dobj').some((o) => /self$|selves$/.test(o.lower))) state.act = 'propose';
  if (isVerb(kernel.token)) qualify(state, modality(kernel.token));
}

/** An offer, invitation or refusal named with its own maker or addressee is a report of its own. */
function ownsArguments(noun: Token): boolean {
  return noun.children.some(
    (c) =>
      c.dep === 'poss' ||
      (c.dep === 'prep' && /^(from|by|of|to|for)$/.test(c.lower)) ||
      c.dep === 'amod' ||
      c.dep === 'acl' ||
      c.dep === 'compound' ||
      // "the invitation that it had sent to X".
      (c.dep === 'relcl' && GIVES.test(lemmaOf(c))),
  );
}

function apply(state: State, met: Step, kernel: Kernel): void {
  // "has a week to decide whether to go": who decides a question has not answered it.
  const asks = met.op.kind === 'plan' && isVerb(met.token) && asksWhether(state.event);
  const step: Step = asks ? { ...met, op: { ...met.op, kind: 'reply' } } : met;
  const m = isVerb(step.token) ? modality(step.token) : undefined;
  if (step.via === 'comp' && state.act === undefined && isNotTo(state.event)) state.act = 'decline';
  const inner = state.act;
  state.steps.push(step);
  const kind = step.op.kind;
  if (TRANSPARENT.has(kind) || (kind === 'send' && kernel.format === 'delegation')) {
    if (kind === 'end') state.ended = true;
    // "received no invitation", "there was no offer": what nobody got was not made.
    const isOffer = inner === 'invite' || inner === 'propose';
    const isNone = kind === 'receive' ? m?.negated || lacks(state.event) : isOffer && lacks(state.event);
    if (inner && isNone) state.polarity = 'denied';
    if (kind === 'end' && abruptly(step.token)) settle(state, step, 'suspend', m);
    else if (kind === 'begin' && anew(step.token)) settle(state, step, 'resume', m);
    else state.event = step.token;
    return;
  }
  // "accepted a call from X": it was put through.
  if (kind === 'accept' && inner === undefined && kernel.format === 'call') {
    state.event = step.token;
    return;
  }
  // "is able to travel" says nothing; "will not be able to travel" declines.
  if (ABLE.has(step.op.lemma) && !deniedBy(step.token)) {
    state.event = step.token;
    return;
  }
  // "a meeting would be pointless" declines; what was pointless took place.
  if (kind === 'decline' && step.via === 'subj' && isPastJudgement(step.token)) return;
  // "no point in talking" declines; that there is a need for talks offers none.
  if (ONLY_DENIED.has(step.op.lemma) && !noneOf(step.token) && !m?.negated && !deniedBy(step.token)) return;
  const act = outcome(kind, state, step, kernel);
  if (!act) return;
  if (kind === 'agree') state.agreed = true;
  if ((inner === 'propose' || inner === 'invite') && isNominal(state.event)) state.answered = state.event;
  settle(state, step, act, m);
}

/** "decided not to go", "was urged not to hold talks", "agreed that no talks would be held": what is decided, asked or agreed is the no. */
function isNotTo(event: Token): boolean {
  if (!isVerb(event)) return false;
  const { infinitive, negated, when } = modality(event);
  return negated && (infinitive || when === 'future');
}

const ONLY_DENIED = new Set([
  'make sense',
  'appropriate',
  'acceptable',
  'conceivable',
  'thinkable',
  'imaginable',
  'feasible',
  'realistic',
  'warranted',
  'justified',
  'advisable',
  'opportune',
  'desirable',
  'serve purpose',
  'need',
  'point',
  'sense',
  'appetite',
  'time',
  'patience',
  'stomach',
]);

/** "the talks were pointless", "made no sense". */
const isPastJudgement = (judged: Token): boolean => {
  const verb = judged.pos === 'ADJ' ? judged.head : judged;
  const { when, modal } = modality(verb);
  return (judged.pos === 'ADJ' || lemmaOf(judged) === 'make') && when === 'past' && !modal;
};

const ABLE = new Set(['able', 'allowed', 'permitted']);

/** Whether an adjective, or the copula it hangs on, is negated. */
function deniedBy(adjective: Token): boolean {
  let denied = adjective.children.some((c) => c.dep === 'neg');
  copulaOf(adjective, (c) => {
    denied ||= modality(c).negated;
  });
  return denied;
}

/** "does not wish to receive him": the visitor is turned away. */
const actOf = (act: Act, { kind }: State, { verb }: Kernel): Act =>
  act === 'decline' && kind === 'want' && verb?.frame === 'host' ? 'rescind' : act;

/** The reading that the chain has come to; none where the words leave open whether the engagement takes place. */
function finish(kernel: Kernel, state: State, answer?: Token): Reading[] {
  if (state.ought && REFUSALS.has(state.act ?? 'hold')) return [];
  const found = state.act ? { act: actOf(state.act, state, kernel), polarity: state.polarity } : bareOf(kernel, state);
  if (!found) return [];
  const idea = nobodysIdea(state);
  return [
    {
      kernel,
      act: idea ? 'schedule' : found.act,
      polarity: idea ? 'possible' : found.polarity,
      predicate: state.event,
      ...(state.kind ? { kind: state.kind } : {}),
      steps: [...state.steps],
      ...(state.answered ? { answered: state.answered } : {}),
      ...(answer ? { answer } : {}),
      ...(state.agreed ? { agreed: true as const } : {}),
      rule: `coding/predicates:${[...state.steps.map((s) => `${s.op.kind} ${s.op.lemma}`).reverse(), lemmaOf(kernel.token)].join(' < ')}`,
    },
  ];
}
