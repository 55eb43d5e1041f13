import type { Token } from '@demarche/english';
import type { Cast } from './cast/cast.js';
import { isBody } from './cast/forums.js';
import { type Referent, without } from './cast/referent.js';
import { foeOf } from './foes.js';
import { withHostSpokenOf } from './gatherings.js';
import { REPORT_VERBS } from './lexicon/operators.js';
import { OFFICE_NOUNS } from './lexicon/roles.js';
import type { Memory } from './memory.js';
import { MUTUAL } from './mutual.js';
import type { Step } from './predicates/climb/climb.js';
import { distinct, type Participants, partiesOf } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { placeOf } from './predicates/sides/places.js';
import { standsAside } from './predicates/sides/sides.js';
import { announcers, hostWhoSays } from './tellers.js';
import {
  isInfinitive,
  isNominal,
  isParted,
  isPassive,
  isVerb,
  leadsSomewhere,
  lemmaOf,
  pobjs,
  subjectOf,
} from './tree.js';

/**
 * The sides of an engagement with those that the phrase leaves unsaid: who met in what the article spoke of before, or
 * who else the sentence names.
 */
export function withUnsaid(found: Participants, reading: Reading, cast: Cast, memory: Memory): Participants {
  if (isOutsider(found, reading, memory)) {
    const recipient = memory.last(reading.kernel.token);
    return { actor: found.actor, recipient, all: distinct([...found.actor, ...recipient]) };
  }
  const recalled = pointsBack(reading, found, cast)
    ? memory.recall(reading.kernel, found.all, reading.act !== 'hold' && reading.act !== 'comment')
    : [];
  const told = complete(found, hostWhoSays(reading, cast, found), reading);
  const asked = withHostSpokenOf(complete(told, recalled, reading), reading, memory);
  const known = complete(asked, inSentence(reading, cast, told), reading);
  const hosted = complete(known, hostInSentence(reading, cast, known), reading);
  const faced = complete(hosted, foeOf(hosted, reading, cast), reading);
  return partiesOf(faced.all).length > 0 ? faced : complete(faced, announcers(reading, cast), reading);
}

/**
 * "Peru and Chile meet in Quito. Ecuador puts the talks off": who ends, puts off or offers to host what the article last
 * told of others.
 */
function isOutsider({ actor, all }: Participants, reading: Reading, memory: Memory): boolean {
  if (!isOthers(reading) || actor.length === 0 || partiesOf(all).length !== partiesOf(actor).length) return false;
  const others = partiesOf(memory.last(reading.kernel.token));
  return others.length > 1 && !partiesOf(actor).some((p) => others.includes(p));
}

/** Whether a phrase may speak of an engagement between others than who acts upon it. */
function isOthers({ kernel: { token, verb, weak }, act, steps }: Reading): boolean {
  if (act === 'propose' && verb?.frame === 'host') return token.childrenBy('dobj').some((o) => o.lower === 'it');
  const acts = /^(?:cancel|postpone|suspend|resume)$/.test(act) || (act === 'propose' && steps.some(isHosting));
  return acts && !verb && !weak && token.children.some((c) => /^(?:the|this|these)$/.test(c.lower));
}

const isHosting = ({ op }: Step): boolean => op.lemma === 'host';

/** Whether a phrase may leave its sides to what was said before. */
function pointsBack({ kernel: { verb, token, weak }, act, steps }: Reading, found: Participants, cast: Cast): boolean {
  const oneKnown = partiesOf(found.all).length === 1;
  // "the second session", "no further round": a general noun points back by the words before it.
  if (!verb && isWithUnnamed(token, cast)) return false;
  if (!verb)
    return !weak || (token.pos === 'NOUN' && token.children.some((c) => c.i < token.i && POINTS.test(c.lower)));
  switch (verb.frame) {
    case 'attend':
      return token.childrenBy('dobj').every((o) => o.lower === 'part');
    // "will visit in due course", "he will arrive on Wednesday".
    case 'visit':
      return oneKnown && token.childrenBy('dobj').length === 0 && !isPassive(token);
    case 'travel':
      return oneKnown && !leadsSomewhere(token) && (act === 'decline' || !weak);
    case 'host':
      // "was received on Sunday".
      return oneKnown && isPassive(token) && token.childrenBy('agent', 'prep').length === 0;
    case 'talk':
    case 'meet':
      // "will meet her": the other side, where nobody else is found for the pronoun.
      if (
        [...token.childrenBy('dobj'), ...pobjs(token, 'with', 'to', 'between', 'among')].some(
          (o) => !OTHERS.test(o.lower),
        )
      )
        return false;
      // "is willing to talk", "they met again in March": with whom, the article has said. A body meets by itself.
      return (
        steps.some((s) => /^(want|decline|agree|urge|propose)$/.test(s.op.kind)) ||
        (!weak && (oneKnown ? !partiesOf(found.all).some(isBody) : isSpokenOf(subjectOf(token))))
      );
    default:
      return false;
  }
}

/** "a meeting with a group of ministers", "talks with world leaders": with others than those spoken of, whoever they are. */
const isWithUnnamed = (engagement: Token, cast: Cast): boolean =>
  pobjs(engagement, 'with', 'between', 'among').some(
    (o) =>
      (o.tag === 'NNS' ? OFFICE_NOUNS.has(lemmaOf(o)) : o.lower === 'group') &&
      !o.children.some((c) => c.dep === 'poss' || /^(?:the|both|these|those|this|that)$/.test(c.lower)) &&
      cast.group(o).length === 0,
  );

const OTHERS = /^(?:him|her|them)$/;

/** "they", "the negotiators", "a joint commission": a subject that points to those spoken of. */
const isSpokenOf = (subject: Token | undefined): boolean =>
  subject !== undefined &&
  (subject.pos === 'PRON' ||
    lemmaOf(subject) === 'negotiator' ||
    subject.children.some((c) => /^(?:the|these|joint|mixed|bilateral|trilateral)$/.test(c.lower)));

const POINTS =
  /^(?:the|this|that|these|those|another|no|first|second|third|fourth|fifth|next|last|previous|final|further|new|earlier)$/;

/** Fills in sides that the phrase leaves to what the article said before. */
function complete(found: Participants, before: readonly Referent[], reading: Reading): Participants {
  if (partiesOf(found.all).length >= 2 || before.length === 0) return found;
  const all = distinct([...found.all, ...before]);
  const actors = new Set(partiesOf(found.actor));
  // "Mali was not invited": who is asked is known, and who asks is the other.
  if (actors.size === 0 && reading.act === 'invite' && found.recipient.length > 0)
    return { actor: without(before, found.recipient), recipient: found.recipient, all };
  if (actors.size === 0) return { actor: MUTUAL.has(reading.act) ? before : [], recipient: [], all };
  return { actor: found.actor, recipient: before.filter((r) => r.parties.some((p) => !actors.has(p))), all };
}

/** The two sides that the sentence names elsewhere, for an engagement noun that names none or one of its own. */
function inSentence(reading: Reading, cast: Cast, found: Participants): readonly Referent[] {
  const { verb, token, weak, format } = reading.kernel;
  // "will visit in June" after who spoke to whom: a journey or talk without an object, of one who is known.
  const open =
    verb &&
    !weak &&
    /^(?:visit|travel|talk)$/.test(verb.frame) &&
    token.childrenBy('dobj').length === 0 &&
    !leadsSomewhere(token)
      ? partiesOf(found.all).length === 1
      : /^(?:meet|invite|attend)$/.test(verb?.frame ?? '');
  // "a day after a raid by X, it calls its negotiators home": from talks with those spoken of.
  const recalls = format === 'delegation' && reading.steps.some((s) => s.op.kind === 'suspend');
  if ((verb ? !open : weak && !recalls && !isMealAmong(token)) || partiesOf(found.all).some(isBody)) return [];
  const sides = distinct(
    token.sent.tokens
      .filter((t) => isNominal(t) && t.dep !== 'compound' && (format === 'visit' || !isWhere(t)) && !isApart(t, token))
      .flatMap((t) => cast.at(t) ?? [])
      .filter((r) => r.parties.length === 1 && !(isSpeaker(r.token) && r.parties.every(isBody))),
  );
  const parties = new Set([...partiesOf(found.all), ...partiesOf(sides)]);
  return parties.size === 2 ? sides : [];
}

/** "the United Nations says that talks will start": who speaks of an engagement; a body may speak of that of others. */
const isSpeaker = (t: Token): boolean => t.dep === 'nsubj' && REPORT_VERBS.has(lemmaOf(t.head));

/** "handed him the letter over lunch": who has to do with each other in the sentence sat at table. */
const isMealAmong = (meal: Token): boolean =>
  /^(?:lunch|luncheon|dinner|breakfast|supper|banquet)$/.test(lemmaOf(meal)) &&
  meal.dep === 'pobj' &&
  /^(?:during|over|at)$/.test(meal.head.lower);

/** "a fire in Izmir hours before the arrival of X": the one other state in which the sentence sets something. */
function hostInSentence({ kernel }: Reading, cast: Cast, found: Participants): readonly Referent[] {
  const known = partiesOf(found.all);
  // A verb, or a goal that is no place, leads elsewhere.
  const led = kernel.verb !== undefined || pobjs(kernel.token, 'to').length > 0;
  if (kernel.format !== 'visit' || kernel.offer || led || known.length !== 1 || isBody(known[0]!)) return [];
  const places = kernel.token.sent.tokens
    .filter((t) => t.ent?.root === t && /^(?:GPE|LOC|FAC)$/.test(t.ent.label))
    .flatMap((t) => placeOf(t, cast))
    .filter((r) => !r.parties.includes(known[0]!));
  return partiesOf(places).length === 1 ? places.slice(0, 1) : [];
}

/** "a truce brokered by Oman", "are flown to Oman", "meet on Oman", behind a semicolon: who only helps, is spoken of, or elsewhere. */
const isApart = (t: Token, kernel: Token): boolean =>
  isParted(t, kernel) ||
  isUnderVerb(t, kernel) ||
  (t.dep === 'pobj' &&
    ((isVerb(kernel) && /^(?:on|over|about)$/.test(t.head.lower)) ||
      // "the talks open without the rebels".
      t.head.lower === 'without' ||
      (t.head.dep === 'agent' && standsAside(t.head.head, 'talks')) ||
      (t.head.lower === 'to' && LEADS.test(lemmaOf(t.head.head))) ||
      ((isWhere(t) || /^(?:of|against|for)$/.test(t.head.lower)) && isInAim(t, kernel))));

/** "met the king after quarrelling with NATO": whom something else is done with. */
const isUnderVerb = (t: Token, kernel: Token): boolean =>
  isVerb(kernel) && t.ancestors.some((a) => a !== kernel && isVerb(a) && a.dep === 'pcomp' && kernel.dominates(a));

/** "to deal with the fire in Izmir", "to raise the capital of the bank": what somebody does instead, or comes to do. */
const isInAim = (t: Token, kernel: Token): boolean =>
  t.ancestors.some((a) => isVerb(a) && isInfinitive(a) && !a.dominates(kernel) && !kernel.dominates(a));

const LEADS = /^(?:fly|take|bring|carry|evacuate|move|ship|send|flee|travel|transfer|extradite|deport|return)$/;

/** Inside "in ...", "at ...", "from ...": where something happens rather than who takes part. */
const isWhere = (t: Token): boolean =>
  t.ancestors.slice(0, 3).some((a) => a.dep === 'prep' && /^(in|at|near|from)$/.test(a.lower));
