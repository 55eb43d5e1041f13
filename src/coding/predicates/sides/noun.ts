import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { isBody } from '../../cast/forums.js';
import { partiesOf, type Referent, without } from '../../cast/referent.js';
import { isNominal, isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { attends, isConvened } from '../attendance.js';
import type { Reading } from '../readings.js';
import { across } from './across.js';
import { bystanders } from './bystanders.js';
import { doersAbove, doersOf, objectsOf, strayObjects } from './line.js';
import { namedBefore, sponsorsOf } from './modifiers.js';
import { hostOf, isPlace, legsOf, placeOf, pointedAt } from './places.js';
import { GIVES, HOSTS, type Sides, standsAside } from './sides.js';
import { talkedAbout, whoseProgramme } from './topic.js';

const BETWEEN = ['between', 'among', 'with', 'involving', 'including'];

/** The sides of an engagement that a noun names: "X's visit to Y", "talks between X and Y", "X held talks with Y". */
export function nounSides(r: Reading, cast: Cast): Sides {
  const k = r.kernel.token;
  const journey = r.kernel.format === 'visit' || r.kernel.format === 'delegation';
  const holders = measuredChain(k);
  const agent: Referent[] = [];
  const others: Referent[] = [];
  const mediators: Referent[] = [];
  const named: Referent[] = [];
  // "the envoy's invitation to Geneva": whose invitation is known leads to a place, not to its state.
  const isOnlyPlace = (o: Referent) => r.kernel.offer === 'invite' && agent.length > 0 && isPlace(o);
  // "recalled its negotiators from Lima": where they talked with others.
  const calledHome = lemmaOf(k) === 'negotiator' && r.steps.some((s) => s.op.kind === 'suspend');
  for (const n of holders) {
    mediators.push(
      ...n
        .childrenBy('acl')
        .flatMap((v) => (standsAside(v, r.kernel.format) ? pobjs(v, 'by') : []))
        .flatMap((o) => cast.group(o)),
    );
    // "the call made by X", "a visit paid by X".
    agent.push(
      ...n
        .childrenBy('acl')
        .filter((v) => MAKES.test(lemmaOf(v)))
        .flatMap((v) => pobjs(v, 'by'))
        .flatMap((o) => cast.group(o)),
    );
    // "the invitation that it had sent".
    if (r.kernel.offer)
      agent.push(
        ...n
          .childrenBy('relcl')
          .filter((v) => GIVES.test(lemmaOf(v)) && !isPassive(v))
          .flatMap((v) => doersOf(v, cast)),
      );
    agent.push(...n.childrenBy('poss').flatMap((p) => cast.group(p)));
    agent.push(
      ...pobjs(n, 'by', 'from')
        .flatMap((o) => cast.group(o))
        .filter((o) => !(calledHome && isPlace(o))),
    );
    if (n === k) {
      // "a visit of the president", "a tour of Ireland": persons go, states are gone to. An invitation is that of who invites.
      const isGoal = (of: Referent) =>
        r.kernel.format === 'visit' && !r.kernel.offer && !of.person && of.kind !== 'office';
      for (const of of pobjs(n, 'of').flatMap((o) => cast.group(o))) (isGoal(of) ? others : agent).push(of);
    }
    named.push(...namedBefore(n, cast).filter((m) => !(journey && /^Europe/.test(m.token.text))));
    others.push(...[...across(n, ...BETWEEN), ...strayObjects(n, 'between')].flatMap((o) => cast.group(o)));
    if (r.kernel.format === 'talks') others.push(...whoseProgramme(n, cast));
    // "the invitation to X", "the invitation that it had extended to X".
    if (r.kernel.offer || r.kernel.format === 'call')
      others.push(
        ...[n, ...n.childrenBy('relcl', 'acl')]
          .flatMap((h) => objectsOf(h, 'to'))
          .flatMap((o) => cast.group(o))
          .filter((o) => !isOnlyPlace(o)),
      );
    // "a courtesy call on the king".
    if (n.children.some((c) => c.lower === 'courtesy')) others.push(...pobjs(n, 'on').flatMap((o) => cast.group(o)));
    if (journey)
      others.push(
        ...[...legsOf(n), ...pobjs(n, 'to', ...(lemmaOf(n) === 'departure' ? ['for'] : ['in'])), ...pointedAt(n)]
          .flatMap((o) => hostOf(o, cast))
          .filter((o) => !isOnlyPlace(o)),
      );
    else
      others.push(
        ...pobjs(n, 'at')
          .flatMap((o) => (HOME.test(o.lower) ? o.childrenBy('poss') : []))
          .flatMap((o) => cast.group(o)),
      );
  }
  // "the Sahara talks between X and Y": what they are about, where they say who talks.
  const between = new Set(partiesOf(holders.flatMap((n) => objectsOf(n, 'between')).flatMap((o) => cast.group(o))));
  agent.push(...(between.size > 1 ? named.filter((m) => m.parties.every((p) => between.has(p))) : named));
  // "withdrew its delegation from X": where it was.
  if (r.kernel.format === 'delegation')
    others.push(
      ...r.steps
        .flatMap((s) => (isVerb(s.token) && !calledHome ? pobjs(s.token, 'from') : []))
        .flatMap((o) => hostOf(o, cast)),
      ...r.steps.flatMap((s) => (isVerb(s.token) ? pobjs(s.token, 'with') : [])).flatMap((o) => cast.group(o)),
    );
  // "talks that resume, or are suspended, between X and Y".
  for (const s of r.steps)
    if (isVerb(s.token)) others.push(...objectsOf(s.token, 'between').flatMap((o) => cast.group(o)));
  if (isConvened(r.kernel.format) && k.dep === 'dobj' && SPEAKS_AT.test(lemmaOf(k.head)))
    agent.push(...doersOf(k.head, cast));
  for (const v of carriers(r)) {
    if (isPassive(v)) {
      const by = pobjs(v, 'by').flatMap((o) => cast.group(o));
      (standsAside(v, r.kernel.format) ? mediators : agent).push(...by);
    } else if (!holders.some((h) => (h.head === v && h.dep === 'nsubj') || isGapOf(v, h)))
      agent.push(...doersOf(v, cast));
    // "met X during a visit": whom the visitor met is not visited.
    if (during(v)) continue;
    // "X and Y open talks, the first between them".
    const isTold = (o: Token) => o.tag === 'PRP' && partiesOf(agent).length > 1;
    others.push(...across(v, ...BETWEEN).flatMap((o) => (isTold(o) ? [] : cast.group(o))));
    if (journey) others.push(...pobjs(v, 'to').flatMap((o) => hostOf(o, cast)));
    // "gave an audience to X", "granted her a meeting".
    else if (GRANTS.test(lemmaOf(v)))
      others.push(...[...v.childrenBy('dative'), ...pobjs(v, 'to')].flatMap((o) => cast.group(o)));
  }
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
    others.push(...pobjs(k, 'in', 'at').flatMap((o) => placeOf(o, cast)), ...hostsBelow(k, cast));
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

/** "a meeting that was to take place": the subject of the relative clause is the engagement itself. */
const isGapOf = (v: Token, noun: Token): boolean =>
  noun.dominates(v) && /^(?:which|that)$/.test(subjectOf(v)?.lower ?? '');

/** "told the summit that ...", "used the conference to press for ...": what is done at a gathering by one who is there. */
const SPEAKS_AT = /^(?:tell|address|urge|warn|assure|inform|remind|brief|use|open|close|exploit)$/;

const GOES = /^(?:travel|fly|go|come|arrive|jet|land|touch down)$/;

const GRANTS = /^(?:give|grant|accord)$/;

const MAKES = /^(?:make|place|pay|hold|conduct|undertake|attend)$/;

const HOME = /^(?:residence|home|house|palace|ranch|retreat|estate|villa|office|dacha|compound|resort)$/;

const during = (v: Token): boolean => /^(?:meet|speak|talk|represent)$/.test(lemmaOf(v));

/** The verbs that carry an engagement as its event: hold, begin, end, send. */
const carriers = (r: Reading): Token[] =>
  r.steps
    .filter((s) => s.op.kind === 'light' || s.op.kind === 'begin' || s.op.kind === 'end' || s.op.kind === 'send')
    .map((s) => s.token)
    .filter(isVerb);

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
