import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { partiesOf } from '../../cast/referent.js';
import { isPassive, isVerb, lemmaOf, pobjs, subjectOf } from '../../tree.js';
import { isConvened } from '../attendance.js';
import type { Reading } from '../readings.js';
import { across } from './across.js';
import { doersOf, objectsOf } from './line.js';
import { hostOf } from './places.js';
import { BETWEEN, type Found, isCalledHome, isJourney, standsAside } from './sides.js';

/** Adds the sides that stand beside the verbs over an engagement noun, and who does what those say. */
export function readCarriers(r: Reading, holders: readonly Token[], found: Found, cast: Cast): void {
  const { token: k, format } = r.kernel;
  const { agent, others, mediators } = found;
  const journey = isJourney(r);
  const verbs = r.steps.map((s) => s.token).filter(isVerb);
  // "withdrew its delegation from X": where it was.
  if (format === 'delegation')
    others.push(
      ...(isCalledHome(r) ? [] : verbs).flatMap((v) => pobjs(v, 'from')).flatMap((o) => hostOf(o, cast)),
      ...verbs.flatMap((v) => pobjs(v, 'with')).flatMap((o) => cast.group(o)),
    );
  // "talks that resume, or are suspended, between X and Y".
  others.push(...verbs.flatMap((v) => objectsOf(v, 'between')).flatMap((o) => cast.group(o)));
  if (isConvened(format) && k.dep === 'dobj' && SPEAKS_AT.test(lemmaOf(k.head))) agent.push(...doersOf(k.head, cast));
  for (const v of carriers(r)) {
    if (isPassive(v)) {
      const by = pobjs(v, 'by').flatMap((o) => cast.group(o));
      (standsAside(v, format) ? mediators : agent).push(...by);
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
}

/** The verbs that carry an engagement as its event: hold, begin, end, send. */
const carriers = (r: Reading): Token[] =>
  r.steps
    .filter((s) => s.op.kind === 'light' || s.op.kind === 'begin' || s.op.kind === 'end' || s.op.kind === 'send')
    .map((s) => s.token)
    .filter(isVerb);

/** "a meeting that was to take place": the subject of the relative clause is the engagement itself. */
const isGapOf = (v: Token, noun: Token): boolean =>
  noun.dominates(v) && /^(?:which|that)$/.test(subjectOf(v)?.lower ?? '');

/** "told the summit that ...", "used the conference to press for ...": what is done at a gathering by one who is there. */
const SPEAKS_AT = /^(?:tell|address|urge|warn|assure|inform|remind|brief|use|open|close|exploit)$/;

const GRANTS = /^(?:give|grant|accord)$/;

const during = (v: Token): boolean => /^(?:meet|speak|talk|represent)$/.test(lemmaOf(v));
