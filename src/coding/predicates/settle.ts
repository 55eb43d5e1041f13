import type { Token } from '@demarche/english';
import type { Act, Polarity } from '../../record/types.js';
import { REFUSALS } from '../refusals.js';
import { isNominal, isVerb, lemmaOf } from '../tree.js';
import { hasCondition } from './bare.js';
import type { Step } from './climb/climb.js';
import { measured } from './measured.js';
import { type Modality, modality } from './modality.js';
import type { State } from './state.js';

/** How the operators met on the way up turn, deny and qualify the act that the chain has come to. */

/** Makes the act of an operator that of the reading, with the polarity that both come to. */
export function settle(state: State, step: Step, act: Act, m: Modality | undefined): void {
  const kind = step.op.kind;
  const before = state.act;
  let polarity: Polarity = before === act && kind !== 'want' ? state.polarity : 'asserted';
  if (kind === 'deny') polarity = 'denied';
  // "threatens to cancel", "is prepared to walk out", "the visit is in doubt".
  if (
    kind === 'threaten' ||
    kind === 'doubt' ||
    (before === act && (kind === 'defer' || (kind === 'want' && REFUSALS.has(act))))
  )
    polarity = 'possible';
  // "refused to rule out a meeting": a no to a no.
  const toANo = before === act && (act !== 'decline' || state.kind === 'decline');
  if (kind === 'decline' && (before === 'comment' || toANo)) polarity = 'denied';
  if (kind === 'want' && before && before !== act) polarity = 'asserted';
  // "announced no talks", "asked for no meeting", "set no date for talks".
  const said = measured(state.event);
  const none = lacks(said) && (step.via === 'obj' ? said.dep === 'dobj' : step.via.startsWith('prep:'));
  state.act = act;
  state.polarity = polarity;
  state.kind = kind;
  state.event = step.token;
  if (isGoneWithout(step.token)) {
    if (kind === 'agree' && act === 'accept') state.act = 'schedule';
    state.polarity = polarity === 'denied' ? 'asserted' : 'denied';
    return;
  }
  if (!m) {
    const carrier = isCarried(step.token) ? modality(step.token.head) : undefined;
    if (
      step.token.children.some((c) => c.dep === 'det' && c.lower === 'no') ||
      (carrier?.negated && kind !== 'decline')
    )
      deny(state);
    if (step.token.pos === 'ADJ' || (step.token.dep === 'attr' && !lacks(step.token)))
      copulaOf(step.token, (c) => qualify(state, modality(c)));
    return;
  }
  qualify(state, none ? { ...m, negated: !m.negated } : m);
  if (state.act === 'resume' && m.when === 'future' && m.modal !== 'possible') resumedLater(state, m);
}

/** "parted without agreeing to meet again", "ended without a date for the next round": what did not come about. */
const isGoneWithout = (t: Token): boolean => /^(?:pcomp|pobj)$/.test(t.dep) && t.head.lower === 'without';

/** Resumed later on is fixed, not resumed; that it should be is an offer, that it will not be a refusal. */
function resumedLater(state: State, m: Modality): void {
  if (state.polarity === 'denied' && m.modal !== 'obliged') {
    state.act = 'decline';
    state.polarity = 'asserted';
  } else state.act = m.modal === 'obliged' || hasCondition(state.event) ? 'propose' : 'schedule';
}

/** "made no offer", "did not have a plan": the verb brings the noun about; of "did not accept an offer" the offer stands. */
const isCarried = (noun: Token): boolean =>
  noun.dep === 'dobj' && /^(?:have|make|give|issue|extend|see|take|show|put|send|announce)$/.test(lemmaOf(noun.head));

/** "no offer", "no meeting". */
export const lacks = (noun: Token): boolean => noun.children.some((c) => c.dep === 'det' && c.lower === 'no');

/** Hands on the copula that an adjective or noun is said with. */
export function copulaOf(adjective: Token, use: (copula: Token) => void): void {
  if (/^(?:acomp|attr)$/.test(adjective.dep) && isVerb(adjective.head)) use(adjective.head);
  else if (adjective.children.some((c) => c.dep === 'neg')) use(adjective);
}

/** Brings the operator's own negation and modality to bear. */
export function qualify(state: State, m: Modality): void {
  if (m.modal === 'obliged') state.ought = true;
  if (m.negated || noSuch(state.event)) deny(state, m.perfect && !m.modal);
  else if (m.modal === 'possible' && state.polarity === 'asserted') state.polarity = 'possible';
  else if (m.modal === 'would' && state.polarity === 'asserted' && hasCondition(state.event))
    state.polarity = 'conditional';
}

/** "made no efforts to prepare", "has no plans to meet": the noun above an infinitive denies it. */
const noSuch = (verb: Token): boolean =>
  (verb.dep === 'acl' || verb.dep === 'relcl') && verb.head.children.some((c) => c.dep === 'det' && c.lower === 'no');

/** A denied act: some denials are acts of their own. */
function deny(state: State, perfect = false): void {
  if (state.kind === 'reply') return;
  if (perfect && (state.kind === 'accept' || state.kind === 'agree') && state.act === 'accept') {
    // "has not yet accepted": no answer so far.
    state.act = 'defer';
    return;
  }
  if (
    state.kind === 'want' ||
    // "talks are not possible": what is left open where it is said to be so.
    (state.kind === 'threaten' && state.event.pos === 'ADJ') ||
    (state.kind === 'plan' && state.act === 'schedule' && !nobodysPlan(state.event)) ||
    (state.kind === 'schedule' && state.steps.at(-1)?.via === 'comp') ||
    (state.kind === 'defer' && state.act === 'defer' && !perfect) ||
    (state.kind === 'accept' && state.act === 'accept') ||
    (state.kind === 'agree' && state.act === 'accept')
  ) {
    state.act = 'decline';
    state.polarity = 'asserted';
    return;
  }
  // "has not ruled out cancelling": it may.
  const open = state.kind === 'decline' && state.act !== 'decline' ? 'possible' : 'asserted';
  state.polarity = state.polarity === 'denied' ? open : 'denied';
}

/** "there are no plans for a summit": nobody is said to refuse. */
const nobodysPlan = (plan: Token): boolean =>
  isNominal(plan) && lemmaOf(plan.head) === 'be' && plan.head.childrenBy('expl').length > 0;
