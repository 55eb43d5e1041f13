import type { Token } from '@demarche/english';
import type { Cast } from '../cast/cast.js';
import { distinct, partiesOf, type Referent, without } from '../cast/referent.js';
import { REPORT_VERBS } from '../lexicon/operators.js';
import { isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../tree.js';
import { isDemanded, modality } from './modality.js';
import type { Reading } from './readings.js';
import { doersOf } from './sides/line.js';
import { modifiersOf } from './sides/modifiers.js';
import { nounSides } from './sides/noun.js';
import { hostOf, isPlace } from './sides/places.js';
import { GIVES, type Sides, standsAside } from './sides/sides.js';
import { verbSides } from './sides/verb.js';

export { distinct, partiesOf } from '../cast/referent.js';

/** Who takes part, who acts and who is acted upon, as found in the sentence. */
export interface Participants {
  readonly actor: readonly Referent[];
  readonly recipient: readonly Referent[];
  /** Everybody the engagement is between, the actor included. */
  readonly all: readonly Referent[];
}

/** Reads the participants of an act from the tree around its predicate and its kernel. */
export function participants(r: Reading, cast: Cast): Participants {
  const around = r.kernel.verb ? verbSides(r, cast) : nounSides(r, cast);
  // Who receives an offer has not made it; who will not receive an envoy turns him away.
  const received = OFFERS.has(r.act) && r.act !== 'rescind' && r.steps.at(-1)?.op.kind === 'receive';
  const own = received ? [] : actors(r, cast, around);
  // "says that talks should be held", "that X and Y should meet": the offer is the speaker's.
  const speaks =
    r.act === 'propose'
      ? !r.kernel.offer && (own.length === 0 || isAdvised(r))
      : r.act === 'decline' && own.length === 0 && r.steps.at(-1)?.via === 'subj';
  const speaker = speaks && !received ? (demander(r.predicate) ?? reporter(r.predicate)) : undefined;
  const said = speaker ? cast.group(speaker) : [];
  const actor = said.length ? said : own;
  const explicit = received ? [] : addressees(r, cast, actor);
  const all = distinct([...actor, ...around.agent, ...explicit, ...around.others]);
  if (OFFERS.has(r.act) && actor.length === 0) return unsaidMaker(r, cast, explicit, all);
  const answerers = unsaidAnswerer(r, cast, all);
  if (answerers.length) return { actor: answerers, recipient: without(all, answerers), all };
  const recipient = explicit.length ? explicit : without(distinct([...around.agent, ...around.others]), actor);
  return { actor: actor.length ? actor : around.agent, recipient: without(recipient, actor), all };
}

/** "X and Y should meet", "that X meet Y": what is only said to be right for them, or asked of them. */
const isAdvised = (r: Reading): boolean =>
  isVerb(r.predicate) &&
  (isDemanded(r.predicate) || (r.kind === undefined && modality(r.predicate).modal === 'obliged'));

/** "X insists that Y meet Z": who asks for it. */
const demander = (verb: Token): Token | undefined =>
  isVerb(verb) && isDemanded(verb) ? subjectOf(verb.head) : undefined;

const OFFERS = new Set(['invite', 'propose', 'rescind']);

/**
 * An offer whose maker is not named: who answers or receives it is the one addressed, and the other side, or the state
 * it leads to ("received no invitation to visit Warsaw"), the maker.
 */
function unsaidMaker(r: Reading, cast: Cast, explicit: readonly Referent[], all: readonly Referent[]): Participants {
  const holder = r.answer ?? r.steps.find((s) => s.op.kind === 'receive')?.token;
  const { token, verb } = r.kernel;
  const isBidden = verb?.frame === 'invite' && isPassive(token);
  const subject = isBidden
    ? subjectOf(token)
    : holder && isVerb(holder) && !isPassive(holder)
      ? subjectOf(holder)
      : undefined;
  const holders = subject ? cast.group(subject) : [];
  const recipient = explicit.length ? explicit : holders;
  // "postponed the invitation to X": who is not the one addressed is the maker.
  const offers = r.steps.filter((s) => s.op.kind === 'propose' && s.op.pos === 'noun').map((s) => s.token);
  const named = offers.flatMap((o) => makersOf(o, cast));
  const makers = [
    ...without([...named, ...invitedTo(r, cast)], recipient),
    ...(explicit.length ? without(holders, recipient) : []),
  ];
  const actor = makers.length ? makers : recipient.length ? without(all, recipient) : [];
  return { actor, recipient, all: distinct([...all, ...recipient, ...makers]) };
}

/** "the invitation from X to Y lies unanswered", "was turned down": of those named, who has not made the offer answers it. */
function unsaidAnswerer(r: Reading, cast: Cast, all: readonly Referent[]): Referent[] {
  const offer = r.answered;
  const last = r.steps.at(-1);
  const unsaid = last && (last.via === 'subj' || (isPassive(last.token) && pobjs(last.token, 'by').length === 0));
  if (!offer || !unsaid || !/^(?:accept|decline|defer)$/.test(r.act)) return [];
  const to = addressed(offer, cast);
  if (to.length) return to;
  const others = without(all, makersOf(offer, cast));
  return partiesOf(others).length < partiesOf(all).length ? others : [];
}

/** "the Maltese offer", "an invitation from X": who is named with an offer as its maker. */
export const makersOf = (offer: Token, cast: Cast): Referent[] => [
  ...[...offer.childrenBy('poss'), ...pobjs(offer, 'from', 'by')].flatMap((x) => cast.group(x)),
  ...modifiersOf(offer, cast),
];

/** "an invitation to the White House", "was invited to Warsaw": who lives where one is asked to come. */
function invitedTo(r: Reading, cast: Cast): Referent[] {
  const invites = r.kernel.offer === 'invite' || r.kernel.verb?.frame === 'invite';
  return invites
    ? pobjs(r.kernel.token, 'to')
        .flatMap((o) => hostOf(o, cast))
        .filter(isPlace)
    : [];
}

/** "the invitation to the king": whom an offer is made to, not where it leads. */
function addressed(offer: Token, cast: Cast): Referent[] {
  // "the invitation that it sent to X"; "withdrew its invitation to X": the phrase may hang on the verb.
  const givers = offer.childrenBy('relcl').filter((v) => GIVES.test(lemmaOf(v)));
  const beside = offer.dep === 'dobj' ? pobjs(offer.head, 'to').filter((o) => o.head.i === offer.i + 1) : [];
  return [...[offer, ...givers].flatMap((h) => pobjs(h, 'to')), ...beside]
    .flatMap((o) => cast.group(o))
    .filter((a) => !isPlace(a));
}

/** Who performs the act of the predicate. */
function actors(r: Reading, cast: Cast, around: Sides): Referent[] {
  const p = r.predicate;
  if (p === r.kernel.token && (r.kernel.verb || !isVerb(p))) return around.agent;
  const last = r.steps.at(-1);
  if (isVerb(p)) {
    if (isPassive(p)) {
      const by = pobjs(p, 'by').flatMap((o) => cast.group(o));
      if (by.length) return standsAside(p, r.kernel.format) ? around.agent : by;
      if (r.kind === 'rescind' && r.kernel.offer) return around.agent;
      if (r.kind && ['invite', 'urge', 'rescind'].includes(r.kind)) return [];
      return around.agent.length ? around.agent : r.kind === 'cancel' ? around.others : [];
    }
    if (last?.via === 'subj') return around.agent.length || r.act !== 'cancel' ? around.agent : around.others;
    return doersOf(p, cast);
  }
  if (p.pos === 'ADJ') {
    const subject = bearer(p);
    // "said it would be inappropriate to meet": the judgement is the speaker's.
    const speaker =
      subject && (subject.lower === 'it' || subject.subtree.includes(r.kernel.token)) ? reporter(p) : undefined;
    return subject ? cast.group(speaker ?? subject) : [];
  }
  const own = [
    ...makersOf(p, cast),
    ...(r.kind === 'decline' || r.kind === 'cancel' ? pobjs(p, 'of').flatMap((o) => cast.group(o)) : []),
  ];
  if (own.length) return own;
  // "has plans for a visit", "made an offer": the subject of the verb above the noun.
  const verb =
    p.dep === 'dobj' &&
    isVerb(p.head) &&
    /^(have|make|extend|issue|send|give|announce|express|reaffirm|offer|put|renew|reiterate|repeat|state|declare|signal|voice|convey|deliver|reissue)$/.test(
      lemmaOf(p.head),
    )
      ? p.head
      : undefined;
  const doers = verb ? doersOf(verb, cast) : [];
  return doers.length
    ? doers
    : r.kind === 'cancel' || r.kind === 'postpone' || r.kind === 'suspend'
      ? around.agent
      : [];
}

/** Who is said to be willing, ready or unable. */
function bearer(adjective: Token): Token | undefined {
  let at = adjective;
  // "is committed to peace and willing to talk".
  while (at.dep === 'conj') at = at.head;
  if (at !== adjective && isVerb(at)) return subjectOf(at);
  if (at.dep === 'acomp' || at.dep === 'oprd') return subjectOf(at.head);
  if (at.dep === 'ccomp' || at.dep === 'xcomp') return isVerb(at.head) ? subjectOf(at.head) : undefined;
  return at.dep === 'amod' || at.dep === 'acl' || at.dep === 'relcl' ? at.head : undefined;
}

/** To whom the act is addressed, where the sentence says so. */
function addressees(r: Reading, cast: Cast, actor: readonly Referent[]): Referent[] {
  const p = r.predicate;
  if (r.answered) {
    const offer = r.answered;
    const own = new Set(partiesOf(actor));
    const others = makersOf(offer, cast).filter((m) => m.parties.some((party) => !own.has(party)));
    if (others.length) return others;
    const to = pobjs(offer, 'to').flatMap((o) => cast.group(o));
    if (to.length) return to;
  }
  if (r.kernel.offer && p === r.kernel.token) return without(addressed(p, cast), actor);
  if (r.kind === 'invite' || r.kind === 'urge' || r.kind === 'propose' || r.kind === 'rescind') {
    if (isVerb(p)) {
      if (isPassive(p)) {
        const subject = subjectOf(p);
        return subject && r.steps.at(-1)?.via !== 'obj'
          ? cast.group(subject)
          : subject && r.kind === 'invite'
            ? cast.group(subject)
            : [];
      }
      const objects = [
        ...p.childrenBy('dobj', 'dative').filter((o) => o !== r.kernel.token),
        ...pobjs(p, 'on', 'to').filter((o) => o !== r.kernel.token),
      ];
      const clause = p.childrenBy('ccomp', 'xcomp').flatMap((c) => c.childrenBy('nsubj'));
      return [...objects, ...(r.kind === 'propose' && r.steps.at(-1)?.via === 'comp' ? [] : clause)]
        .flatMap((o) => cast.group(o))
        .filter((x) => x.kind !== 'pair');
    }
    return r.kind === 'invite' ? addressed(p, cast) : pobjs(p, 'to').flatMap((o) => cast.group(o));
  }
  return [];
}

/** Who says the clause that a word stands in. */
export function reporter(t: Token): Token | undefined {
  const verb = t.ancestors.find(
    (a) => isVerb(a) && (REPORT_VERBS.has(lemmaOf(a)) || lemmaOf(a) === 'agree') && a.childrenBy('nsubj').length > 0,
  );
  return verb?.childrenBy('nsubj')[0];
}
