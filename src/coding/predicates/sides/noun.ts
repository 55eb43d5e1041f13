import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { leftTokens, partiesAmong } from '../../cast/modifiers.js';
import { partiesOf, type Referent } from '../../cast/referent.js';
import { isNominal, isPassive, isVerb, pobjs } from '../../tree.js';
import type { Reading } from '../readings.js';
import { across } from './across.js';
import { bystanders } from './bystanders.js';
import { doersOf } from './line.js';
import { hostOf, placeOf } from './places.js';
import type { Sides } from './sides.js';
import { talkedAbout, whoseProgramme } from './topic.js';

const BETWEEN = ['between', 'among', 'with', 'involving', 'including'];

/** The sides of an engagement that a noun names: "X's visit to Y", "talks between X and Y", "X held talks with Y". */
export function nounSides(r: Reading, cast: Cast): Sides {
  const k = r.kernel.token;
  const journey = r.kernel.format === 'visit' || r.kernel.format === 'delegation';
  const holders = measuredChain(k);
  const agent: Referent[] = [];
  const others: Referent[] = [];
  for (const n of holders) {
    agent.push(...n.childrenBy('poss').flatMap((p) => cast.group(p)));
    agent.push(...pobjs(n, 'by', 'from').flatMap((o) => cast.group(o)));
    if (n === k) (r.kernel.format === 'visit' ? others : agent).push(...pobjs(n, 'of').flatMap((o) => cast.group(o)));
    agent.push(...namedBefore(n, cast));
    others.push(...across(n, ...BETWEEN).flatMap((o) => cast.group(o)));
    if (r.kernel.format === 'talks') others.push(...whoseProgramme(n, cast));
    if (r.kernel.offer) others.push(...pobjs(n, 'to').flatMap((o) => cast.group(o)));
    if (journey) others.push(...pobjs(n, 'to', 'in').flatMap((o) => hostOf(o, cast)));
  }
  for (const v of carriers(r)) {
    if (isPassive(v)) agent.push(...pobjs(v, 'by').flatMap((o) => cast.group(o)));
    else if (!holders.some((h) => h.head === v && h.dep === 'nsubj')) agent.push(...doersOf(v, cast));
    others.push(...across(v, ...BETWEEN).flatMap((o) => cast.group(o)));
    if (journey) others.push(...pobjs(v, 'to').flatMap((o) => hostOf(o, cast)));
  }
  if (partiesOf([...agent, ...others]).length < 2)
    agent.push(
      ...bystanders(holders.at(-1)!, cast).filter((b) => !others.some((o) => o.parties.join() === b.parties.join())),
    );
  // Who attends, boycotts or skips a gathering deals with its host.
  if (
    others.length === 0 &&
    GATHERS.has(r.kernel.format) &&
    r.steps.some((s) => ATTENDS.has(s.op.lemma) || s.op.kind === 'decline' || s.op.kind === 'invite')
  )
    others.push(...pobjs(k, 'in', 'at').flatMap((o) => placeOf(o, cast)));
  if (agent.length === 0 && others.length === 0 && r.kernel.format === 'talks')
    others.push(...holders.flatMap((n) => talkedAbout(n, cast)));
  return { agent, others };
}

/** The verbs that carry an engagement as its event: hold, begin, end, send. */
const carriers = (r: Reading): Token[] =>
  r.steps
    .filter((s) => s.op.kind === 'light' || s.op.kind === 'begin' || s.op.kind === 'end' || s.op.kind === 'send')
    .map((s) => s.token)
    .filter(isVerb);

const GATHERS = new Set(['summit', 'conference']);
const ATTENDS = new Set([
  'attend',
  'participate',
  'take part',
  'join',
  'pull out',
  'withdraw',
  'drop out',
  'back out',
  'bow out',
]);

/** "US-Russia talks", "the Trump-Kim summit": the parties among the words before a noun, less its sponsors. */
const namedBefore = (n: Token, cast: Cast): Referent[] =>
  partiesAmong(ownWords(n), cast.ref, cast.day)
    .filter((m) => m.how !== 'capital')
    .map((m) => ({
      token: m.tokens.at(-1)!,
      kind: m.person ? ('person' as const) : ('state' as const),
      parties: m.parties,
      span: [m.tokens[0]!.start, m.tokens.at(-1)!.end] as const,
      rule: `coding/participants:modifier ${m.how}`,
      ...(m.person ? { person: m.person } : {}),
    }));

/** The words before a noun, less those that name a sponsor ("UN-backed", "Egyptian-mediated"). */
function ownWords(noun: Token): Token[] {
  const left = leftTokens(noun);
  return left.filter(
    (t, i) =>
      !(
        SPONSOR.test(t.lower) ||
        SPONSOR.test(left[i + 1]?.lower ?? '') ||
        (left[i + 1]?.text === '-' && SPONSOR.test(left[i + 2]?.lower ?? ''))
      ),
  );
}

const SPONSOR =
  /^(?:backed|mediated|brokered|sponsored|led|hosted|supported|facilitated|organized|organised|run|proposed)$|-(?:backed|mediated|brokered|sponsored|led|hosted|supported|facilitated)$/;

/** The kernel and the measure nouns above it ("round" of talks), whose modifiers speak of it too. */
function measuredChain(k: Token): Token[] {
  const out = [k];
  let t = k;
  while (t.dep === 'pobj' && t.head.lower === 'of' && isNominal(t.head.head)) {
    t = t.head.head;
    out.push(t);
  }
  return out;
}
