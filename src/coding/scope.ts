import type { Token } from '@demarche/english';
import { isBody, isBodyOfStates } from './cast/forums.js';
import { isDomestic } from './domestic.js';
import { lengthOf } from './length.js';
import { ENGAGEMENT_NOUNS, ENGAGEMENT_VERBS } from './lexicon/engagements.js';
import { attends, isConvened } from './predicates/attendance.js';
import { climb } from './predicates/climb/climb.js';
import { measured } from './predicates/measured.js';
import { membersMeeting } from './predicates/nominals.js';
import { partiesOf, reporter } from './predicates/participants.js';
import type { Reading } from './predicates/readings.js';
import { isPlace } from './predicates/sides/places.js';
import { counterfactual, questioned, supposed } from './predicates/supposed.js';
import { REFUSALS } from './refusals.js';
import { asksToBelong, hasEverydaySense, isMatch } from './senses.js';
import type { Site } from './site.js';
import { isNegated, lemmaOf, pobjs } from './tree.js';

/** A delegation is an engagement when somebody sends or receives it, not when it merely acts. */
const idleDelegation = ({ reading }: Site): boolean =>
  reading.kernel.format === 'delegation' &&
  !reading.kernel.verb &&
  !reading.steps.some((s) =>
    /^(send|receive|accept|decline|cancel|suspend|rescind|propose|invite|agree|postpone)$/.test(s.op.kind),
  );

/** "cancels a trip to Porto", said of the Portuguese president: a journey within one's own state. */
function isAtHome({ reading, named, parts }: Site): boolean {
  const parties = partiesOf(parts.all);
  const goes = parts.actor.length > 0 ? !parts.actor.every(isPlace) : reading.predicate.childrenBy('nsubj').length > 0;
  return (
    reading.kernel.format === 'visit' && parties.length === 1 && !isBody(parties[0]!) && goes && named.all.some(isPlace)
  );
}

/** Operators that only carry the engagement. */
const CARRIES = new Set(['light', 'begin', 'end', 'resume']);

/** An Olympics or a funeral is an engagement only for those who go, stay away, ask or are asked. */
const isIdleEvent = (reading: Reading): boolean =>
  ENGAGEMENT_NOUNS.get(lemmaOf(reading.kernel.token))?.event === true &&
  !attends(reading) &&
  !reading.steps.some((s) => /^(decline|cancel|invite|accept|agree|rescind|plan|schedule|want)$/.test(s.op.kind));

/** "met on the sidelines of the forum": a gathering under another engagement is its occasion. */
function isOccasion({ reading, named }: Site): boolean {
  const k = reading.kernel.token;
  if (reading.kernel.verb || reading.steps.some((s) => s.op.kind !== 'light')) return false;
  const aside = k.ancestors.slice(0, 4).some((a) => /^(sidelines?|margins?|framework|fringes?)$/.test(a.lower));
  const gathering = partiesOf(named.all).every(isBodyOfStates);
  return aside || (gathering && k.ancestors.some((a) => ENGAGES.has(lemmaOf(a))));
}

/** "other events which both will take part in": no gathering in particular. */
const attendsNoneInParticular = ({ reading, clause }: Site): boolean =>
  reading.kernel.verb?.frame === 'attend' &&
  clause.dep === 'relcl' &&
  clause.head.tag === 'NNS' &&
  !clause.head.children.some((c) => c.dep === 'det' || c.dep === 'poss' || c.dep === 'nummod');

const ENGAGES = new Set([
  'meet',
  'meeting',
  'talk',
  'talks',
  'summit',
  'visit',
  'speak',
  'confer',
  'discuss',
  'attend',
  'conversation',
  'negotiation',
  'cancellation',
  'postponement',
]);

/** Whether the words of a reading say themselves that it reports no act, or one that other words of the sentence report. */
export function reportsNone(site: Site): boolean {
  const { reading } = site;
  const { kernel, steps } = reading;
  return (
    questioned(reading) ||
    counterfactual(reading) ||
    attendsNoneInParticular(site) ||
    isAtHome(site) ||
    isDomestic(site) ||
    asksToBelong(reading) ||
    idleDelegation(site) ||
    isMatch(site) ||
    kernel.token.sent.text.trimEnd().endsWith('?') ||
    (kernel.offer === 'invite' && steps.length === 0 && namesItsEngagement(kernel.token)) ||
    (kernel.offer === 'propose' && !steps.some((s) => ANSWERS.has(s.op.kind)))
  );
}

/** What the words of a reading show that mostly, though not always, means that it reports no act. */
export type Doubt = 'supposed' | 'an event' | 'the occasion of another' | 'an everyday sense' | 'undone';

/** What speaks against a reading by its words, if anything. */
export function doubtOf(site: Site): Doubt | undefined {
  const { reading } = site;
  if (reading.steps.every((s) => CARRIES.has(s.op.kind) || s.op.kind === 'want') && supposed(reading))
    return 'supposed';
  if (isIdleEvent(reading)) return 'an event';
  if (isOccasion(site)) return 'the occasion of another';
  if (hasEverydaySense(site)) return 'an everyday sense';
  return isUndone(site) ? 'undone' : undefined;
}

/** Whether what a reading speaks of is an engagement across a border, by its sides and by what the phrase brings of its own. */
export function inScope(site: Site): boolean {
  const { reading, parts } = site;
  if (standsAlone(site) && (!bringsItsOwn(site) || onlyPointsBack(site))) return false;
  const parties = partiesOf(parts.all);
  if (parties.length >= 2) return true;
  if (parties.length === 0) return false;
  const only = parties[0]!;
  if (reading.kernel.verb?.frame === 'convene' && isBody(only)) return true;
  if (abroad(site)) return true;
  if (reading.kernel.weak) return false;
  if (reading.steps.some((s) => HOSTING.has(s.op.lemma)) && isConvened(reading.kernel.format)) return true;
  // A body of several states meets across borders by itself; a state alone does not.
  if (isBody(only))
    return !reading.kernel.verb || reading.kernel.verb.frame === 'convene' || reading.kernel.verb.frame === 'meet';
  return (
    reading.act !== 'hold' &&
    (reading.act !== 'schedule' || reading.kind === 'resume') &&
    !reading.kernel.verb &&
    (reading.kernel.format === 'talks' || (reading.kernel.format === 'summit' && REFUSALS.has(reading.act)))
  );
}

/** "the summit that it declined", "a visit would be welcome": what is only named, and did not or need not take place. */
function isUndone(site: Site): boolean {
  const { kernel, steps } = site.reading;
  const { token } = kernel;
  // "then there would be summits"; "there would be a summit, she said" is yet to come.
  const isThere =
    token.dep === 'attr' &&
    token.head.childrenBy('expl').length > 0 &&
    steps.length === 1 &&
    reporter(token.head) === undefined;
  if (!standsAlone(site) && !isThere) return false;
  const would =
    (token.dep === 'nsubj' || isThere) &&
    lemmaOf(token.head) === 'be' &&
    token.head.children.some((c) => c.dep === 'aux' && /^(?:would|could|should|might)$/.test(c.lower));
  return would || token.childrenBy('relcl').some((v) => AVERTS.test(lemmaOf(v)) && !isNegated(v));
}

const AVERTS = /^(?:decline|refuse|reject|cancel|scrap|abandon|boycott|skip|shun|postpone|delay|rescind)$/;

/** "an invitation to a summit": the engagement's own word reports the offer. */
const namesItsEngagement = (offer: Token): boolean =>
  offer.subtree.some(
    (t) =>
      t !== offer &&
      (ENGAGEMENT_NOUNS.has(lemmaOf(t)) || (ENGAGEMENT_VERBS.has(lemmaOf(t)) && t.pos === 'VERB')) &&
      climb(t).some((s) => s.token === offer),
  );

/** What is done with an offer; one that is only named counts through the engagement it offers. */
const ANSWERS = new Set(['accept', 'decline', 'defer', 'rescind', 'cancel', 'agree']);

/** A state that convenes others is reported without them. */
const HOSTING = new Set(['host', 'convene', 'organize', 'organise', 'chair', 'call', 'call for']);

/** A leader's journey to a part of the world names no host of its own. */
function abroad({ reading, parts }: Site): boolean {
  const k = reading.kernel.token;
  const travels =
    reading.kernel.format === 'visit' && parts.actor.some((r) => r.level === 'head' || r.level === 'minister');
  return (
    travels &&
    (k.subtree.some((t) => REGIONS.test(t.text) || t.ent?.label === 'LOC') ||
      k.children.some((c) => /^(foreign|abroad|overseas|international)$/.test(c.lower)))
  );
}

const REGIONS = /^(Europe|European|Asia|Asian|Africa|African|Latin|Mideast|Caribbean|Gulf|Balkans|Middle)$/;

const standsAlone = ({ reading }: Site): boolean =>
  !reading.kernel.verb &&
  reading.steps.length === 0 &&
  // "the summit that they are to hold": the clause has a verb of its own.
  reading.predicate === reading.kernel.token &&
  reading.kernel.offer !== 'cancel' &&
  reading.kernel.offer !== 'postpone';

/** A noun phrase by itself counts when it names a side, a date or a place of its own. */
function bringsItsOwn(site: Site): boolean {
  const k = site.reading.kernel.token;
  if (k.dep === 'attr') return false;
  if (k.children.some((c) => c.dep === 'poss' && c.pos !== 'PRON')) return true;
  if (
    pobjs(k, 'with', 'between', 'of', 'among', 'by', 'to', 'in', 'at', ...(site.reading.kernel.offer ? ['from'] : []))
      .length > 0
  )
    return true;
  if (k.children.some((c) => c.i < k.i && (c.pos === 'PROPN' || c.ent !== undefined))) return true;
  if (site.times.some((t) => t.span[0] >= k.start - 40 && k.subtree.some((s) => s.start === t.span[0]))) return true;
  const top = measured(k);
  return (
    top.dep === 'pobj' &&
    /^(after|during|following|in|at|amid|before)$/.test(top.head.lower) &&
    lengthOf(site.article) === 'short'
  );
}

/**
 * "the Helsinki summit", "his visit": what only points to an engagement reports none. A phrase that names both sides, or
 * a time, does; items of a sentence or two may leave a side out where they bring the engagement in ("a visit to X").
 */
function onlyPointsBack(site: Site): boolean {
  const k = site.reading.kernel.token;
  if (partiesOf(site.named.all).length > 1) return false;
  if (site.times.some((t) => k.subtree.some((s) => s.start >= t.span[0] && s.end <= t.span[1]))) return false;
  if (lengthOf(site.article) === 'long') return true;
  // "the ministers meeting in Oslo": a participle that the parser takes for a noun.
  if (membersMeeting(k)) return false;
  return !k.children.some((c) => c.dep === 'poss' || c.lower === 'a' || c.lower === 'an' || c.lower === 'another');
}
