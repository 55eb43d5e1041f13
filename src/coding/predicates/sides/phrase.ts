import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { isPassive, lemmaOf, pobjs } from '../../tree.js';
import type { Reading } from '../readings.js';
import { across } from './across.js';
import { doersOf, objectsOf, strayObjects } from './line.js';
import { namedBefore } from './modifiers.js';
import { hostOf, isPlace, legsOf, pointedAt } from './places.js';
import { BETWEEN, type Found, GIVES, isCalledHome, isJourney, standsAside } from './sides.js';
import { whoseProgramme } from './topic.js';

/** Adds the sides that stand in the phrase of a noun which names an engagement, or measures one. */
export function readPhrase(r: Reading, n: Token, found: Found, cast: Cast): void {
  const { token: k, format, offer } = r.kernel;
  const { agent, others, mediators, named } = found;
  const groups = (tokens: readonly Token[]) => tokens.flatMap((t) => cast.group(t));
  const below = n.childrenBy('acl');
  mediators.push(...groups(below.filter((v) => standsAside(v, format)).flatMap((v) => pobjs(v, 'by'))));
  agent.push(...ownersOf(r, n, cast));
  if (n === k) {
    // "a visit of the president", "a tour of Ireland": persons go, states are gone to. An invitation is that of who invites.
    const isGoal = (of: Referent) => format === 'visit' && !offer && !of.person && of.kind !== 'office';
    for (const of of groups(pobjs(n, 'of'))) (isGoal(of) ? others : agent).push(of);
  }
  named.push(...namedBefore(n, cast).filter((m) => !(isJourney(r) && /^Europe/.test(m.token.text))));
  others.push(...groups([...across(n, ...BETWEEN), ...strayObjects(n, 'between')]));
  if (format === 'talks') others.push(...whoseProgramme(n, cast));
  // "the envoy's invitation to Geneva": whose invitation is known leads to a place, not to its state.
  const isOnlyPlace = (o: Referent) => offer === 'invite' && agent.length > 0 && isPlace(o);
  // "the invitation to X", "the invitation that it had extended to X".
  if (offer || format === 'call') {
    const heads = [n, ...n.childrenBy('relcl', 'acl')];
    others.push(...groups(heads.flatMap((h) => objectsOf(h, 'to'))).filter((o) => !isOnlyPlace(o)));
  }
  // "a courtesy call on the king".
  if (n.children.some((c) => c.lower === 'courtesy')) others.push(...groups(pobjs(n, 'on')));
  if (isJourney(r)) others.push(...goalsOf(n, cast).filter((o) => !isOnlyPlace(o)));
  // "dinner at the king's residence".
  else others.push(...groups(pobjs(n, 'at').flatMap((o) => (HOME.test(o.lower) ? o.childrenBy('poss') : []))));
}

/** Whose an engagement is, or who has made it. */
function ownersOf(r: Reading, n: Token, cast: Cast): Referent[] {
  const made = n.childrenBy('acl').filter((v) => MAKES.test(lemmaOf(v)));
  // "the invitation that it had sent".
  const given = r.kernel.offer ? n.childrenBy('relcl').filter((v) => GIVES.test(lemmaOf(v)) && !isPassive(v)) : [];
  return [
    // "the call made by X", "a visit paid by X".
    ...made.flatMap((v) => pobjs(v, 'by')).flatMap((o) => cast.group(o)),
    ...given.flatMap((v) => doersOf(v, cast)),
    ...n.childrenBy('poss').flatMap((p) => cast.group(p)),
    ...pobjs(n, 'by', 'from')
      .flatMap((o) => cast.group(o))
      .filter((o) => !(isCalledHome(r) && isPlace(o))),
  ];
}

/** Who is at the end of a journey, or on its way. */
const goalsOf = (journey: Token, cast: Cast): Referent[] =>
  [
    ...legsOf(journey),
    ...pobjs(journey, 'to', lemmaOf(journey) === 'departure' ? 'for' : 'in'),
    ...pointedAt(journey),
  ].flatMap((o) => hostOf(o, cast));

const MAKES = /^(?:make|place|pay|hold|conduct|undertake|attend)$/;

const HOME = /^(?:residence|home|house|palace|ranch|retreat|estate|villa|office|dacha|compound|resort)$/;
