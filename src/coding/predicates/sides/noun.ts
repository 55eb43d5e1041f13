import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { isBody } from '../../cast/forums.js';
import { partiesOf, type Referent, without } from '../../cast/referent.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs } from '../../tree.js';
import { attends, isConvened } from '../attendance.js';
import type { Reading } from '../readings.js';
import { across } from './across.js';
import { bystanders } from './bystanders.js';
import { readCarriers } from './carriers.js';
import { doersAbove, doersOf, objectsOf } from './line.js';
import { sponsorsOf } from './modifiers.js';
import { readPhrase } from './phrase.js';
import { hostOf, placeOf, placesUnder } from './places.js';
import { type Found, HOSTS, isJourney, type Sides } from './sides.js';
import { talkedAbout } from './topic.js';

/** The sides of an engagement that a noun names: "X's visit to Y", "talks between X and Y", "X held talks with Y". */
export function nounSides(r: Reading, cast: Cast): Sides {
  const k = r.kernel.token;
  const journey = isJourney(r);
  const holders = measuredChain(k);
  const found: Found = { agent: [], others: [], mediators: [], named: [] };
  const { agent, others, mediators, named } = found;
  for (const n of holders) readPhrase(r, n, found, cast);
  // "the Sahara talks between X and Y": what they are about, where they say who talks.
  const between = new Set(partiesOf(holders.flatMap((n) => objectsOf(n, 'between')).flatMap((o) => cast.group(o))));
  agent.push(...(between.size > 1 ? named.filter((m) => m.parties.every((p) => between.has(p))) : named));
  readCarriers(r, holders, found, cast);
  if (journey && others.length === 0) others.push(...strayGoals(k).flatMap((o) => hostOf(o, cast)));
  // "flew in for talks in Ankara": who lives where one goes to talk.
  if (others.length === 0 && r.steps.some((s) => s.via === 'prep:for' && GOES.test(s.op.lemma)))
    others.push(
      ...pobjs(k, 'in', 'at')
        .flatMap((o) => [o, ...o.conjuncts])
        .flatMap((o) => hostOf(o, cast)),
    );
  // Who goes on a journey, and who talks "with" somebody, is another than those named with it.
  const half = agent.length === 0 && (journey || across(k, 'with').length > 0);
  if (half || partiesOf([...agent, ...others]).length < 2)
    // Who speaks after an invitation is the one asked.
    (r.kernel.offer && agent.length ? others : agent).push(
      ...bystanders(holders.at(-1)!, r.kernel.format, cast).filter(
        (b) => !others.some((o) => o.parties.join() === b.parties.join()),
      ),
    );
  // "says that there are no plans for talks with Y": who speaks of it, or does, is the other side.
  const above = r.steps.length > 0 || (k.dep === 'pobj' && k.head.lower === 'with');
  if (agent.length === 0 && above && across(k, 'with').length > 0) agent.push(...doersAbove(k, others, cast));
  // Who only brings others together is named as a side where they are not.
  if (partiesOf([...agent, ...others]).length < 2) agent.push(...mediators);
  // Who attends, boycotts or skips a gathering deals with its host.
  const isOfSome = pobjs(k, 'of').some((o) => cast.group(o).length > 0);
  if (others.length === 0 && named.length === 0 && !isOfSome && isConvened(r.kernel.format) && comesOrStaysAway(r))
    others.push(...placesUnder(k).flatMap((o) => placeOf(o, cast)), ...hostsBelow(k, cast));
  // Where others meet at a body's gathering, its name only says at which.
  const guests = without([...agent, ...others], named);
  if (/^(?:hold|schedule)$/.test(r.act) && named.every((n) => n.parties.every(isBody)) && partiesOf(guests).length > 1)
    return { agent: without(agent, named), others: without(others, named) };
  if (agent.length === 0 && others.length === 0 && r.kernel.format === 'talks')
    others.push(...holders.flatMap((n) => talkedAbout(n, cast)));
  if (partiesOf([...agent, ...others]).length === 0) agent.push(...holders.flatMap((n) => sponsorsOf(n, cast)));
  return { agent, others };
}

/** Who walks out, though, leaves those behind who had come there. */
const comesOrStaysAway = (r: Reading): boolean =>
  r.steps.some((s) => s.op.kind === 'decline' || s.op.kind === 'invite') ||
  (attends(r) && !r.steps.some((s) => s.op.kind === 'suspend'));

/** "the conference that X is hosting", "a summit organised by X". */
const hostsBelow = (gathering: Token, cast: Cast): Referent[] =>
  gathering
    .childrenBy('relcl', 'acl')
    .filter((v) => HOSTS.test(lemmaOf(v)))
    .flatMap((v) => (isPassive(v) ? pobjs(v, 'by').flatMap((o) => cast.group(o)) : doersOf(v, cast)));

/** Where a journey leads, or led, when the parser hung the place on its verb. */
function strayGoals(journey: Token): Token[] {
  const above = journey.head;
  // "calls off her trip to Rome".
  if (journey.dep === 'dobj' && isVerb(above)) return pobjs(above, 'to').filter((o) => o.i > journey.i);
  // "left Chad after a two-day visit".
  const isLeft = journey.dep === 'pobj' && above.lower === 'after' && /^(?:leave|depart)$/.test(lemmaOf(above.head));
  return isLeft ? [...above.head.childrenBy('dobj')] : [];
}

const GOES = /^(?:travel|fly|go|come|arrive|jet|land|touch down)$/;

/** The kernel and the measure nouns above it ("round" of talks), whose modifiers speak of it too. */
function measuredChain(k: Token): Token[] {
  const out = [k];
  // "a visit programme", "her phone call leak": the noun that the kernel only qualifies.
  let t = k.dep === 'compound' && k.head.pos === 'NOUN' && k.head.i === k.i + 1 ? k.head : k;
  if (t !== k) out.push(t);
  while (t.dep === 'pobj' && t.head.lower === 'of' && isNominal(t.head.head)) {
    t = t.head.head;
    out.push(t);
  }
  return out;
}
