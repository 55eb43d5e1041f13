import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { partiesOf, type Referent } from '../../cast/referent.js';
import { ENGAGEMENT_NOUNS } from '../../lexicon/engagements.js';
import { isInfinitive, isPassive, lemmaOf, pobjs } from '../../tree.js';
import { aboard } from '../aboard.js';
import type { Kernel } from '../kernels/kernel.js';
import type { Reading } from '../readings.js';
import { placesOf } from '../stays.js';
import { across } from './across.js';
import { doersAbove, doersOf, phraseAt } from './line.js';
import { hostOf } from './places.js';
import type { Sides } from './sides.js';

/** The sides of an engagement that a verb names: "X met Y", "X visits Y". */
export function verbSides({ kernel }: Reading, cast: Cast): Sides {
  const v = kernel.token;
  const frame = kernel.verb?.frame;
  let agent = doersOf(v, cast);
  if (agent.length === 0 && (v.dep === 'relcl' || v.dep === 'acl'))
    agent = [v.head, ...aboard(v.head)].flatMap((o) => cast.group(o));
  const others: Referent[] = [];
  // What is talked about is no side of the talk, nor is the time that a stay lasts.
  if (!/^(?:talk|stay|sign)$/.test(frame ?? '') || ASKS.test(lemmaOf(v)))
    for (const o of objects(v, kernel)) others.push(...sidesAt(o, cast, kernel));
  // "Johannesburg, where he came for the summit".
  if (
    /^(?:travel|stay)$/.test(frame ?? '') &&
    v.dep === 'relcl' &&
    v.childrenBy('advmod').some((a) => a.lower === 'where')
  )
    others.push(...hostOf(v.head, cast));
  if (frame === 'travel' || frame === 'stay') {
    const met = metThere(v, cast);
    if (met.length) return { agent, others: met };
  }
  if (kernel.verb?.frame === 'stay') {
    others.push(...placesOf(v, kernel.verb).flatMap((o) => hostOf(o, cast)));
    return { agent, others };
  }
  for (const o of across(v, ...(kernel.verb?.preps ?? []), 'by', ...(frame === 'talk' ? ['between', 'among'] : [])))
    others.push(...sidesAt(o, cast, kernel));
  // "flies to Lima with her Chilean colleague": who comes along, where it is said whom one goes to, is not gone to.
  if (!(frame === 'travel' && others.length > 0)) others.push(...across(v, 'with').flatMap((o) => cast.group(o)));
  // "negotiated a deal with X": the phrase may hang on what is negotiated.
  if (frame === 'talk' || frame === 'sign')
    others.push(
      ...v
        .childrenBy('dobj')
        .flatMap((d) => pobjs(d, 'with', 'between'))
        .flatMap((o) => cast.group(o)),
    );
  // "visited a camp near Amman": the place may hang on the verb.
  if (frame === 'visit' && others.length === 0) others.push(...across(v, ...PLACES).flatMap((o) => hostOf(o, cast)));
  // Who returns from a place has been there.
  if (lemmaOf(v) === 'return' && others.length === 0) others.push(...pobjs(v, 'from').flatMap((o) => hostOf(o, cast)));
  // "was received in Rome", "at the president's farm": by those who sit there, also beside another guest.
  const isHostUnsaid = others.length === 0 || (pobjs(v, 'by').length === 0 && agent.some((a) => a.kind !== 'state'));
  if (frame === 'host' && isPassive(v) && isHostUnsaid)
    others.push(...pobjs(v, 'in', 'at').flatMap((o) => hostOf(o, cast)));
  // "after meeting with X accepts": whom the parser took for the subject is the one met.
  if (agent.length && agent.every((a) => others.some((o) => o.token === a.token))) agent = doersAbove(v, agent, cast);
  if (isPassive(v) && frame !== 'convene' && frame !== 'travel') return { agent: others, others: agent };
  return { agent, others };
}

/** "flies to Lima to see her Chilean colleague", "goes there for talks with him": whom a journey is to, where they are not of that place. */
function metThere(v: Token, cast: Cast): Referent[] {
  const aims = v.childrenBy('xcomp', 'advcl', 'acl').filter((c) => c.tag === 'VBG' || isInfinitive(c));
  const seen = aims.flatMap((a) => (SEES.test(lemmaOf(a)) ? [...a.childrenBy('dobj'), ...pobjs(a, 'with', 'to')] : []));
  const held = [...aims.flatMap((a) => a.childrenBy('dobj')), ...pobjs(v, 'for')].filter((o) =>
    ENGAGEMENT_NOUNS.has(lemmaOf(o)),
  );
  const met = [...seen, ...held.flatMap((o) => [...pobjs(o, 'with'), ...pobjs(o.head, 'with')])].flatMap((o) =>
    cast.group(o),
  );
  const hosts = new Set(partiesOf(pobjs(v, 'to', 'in', 'into').flatMap((o) => hostOf(o, cast))));
  return met.some((m) => m.parties.some((p) => hosts.has(p))) ? [] : met;
}

/** "will consult Riyadh": verbs of talk whose object is who is talked to. */
const ASKS = /^(?:consult|engage)$/;

const SEES = /^(?:meet|see|visit|talk|speak|confer|consult|negotiate)$/;

const PLACES = ['in', 'at', 'on', 'near', 'outside', 'around', 'off'];

/** Who or what is met or visited; what stands right after the verb where the parser gave it to another. */
function objects(v: Token, kernel: Kernel): readonly Token[] {
  const own = v.childrenBy('dobj');
  if (own.length || (kernel.verb?.frame !== 'visit' && kernel.verb?.frame !== 'meet') || isPassive(v)) return own;
  const near = phraseAt(v.doc.tokens[v.i + 1]);
  return near ? [near] : [];
}

/** The sides behind an object: a person or party, or the state that a place lies in. */
function sidesAt(token: Token, cast: Cast, kernel: Kernel): Referent[] {
  if (kernel.verb?.frame === 'visit' || kernel.verb?.frame === 'travel') return hostOf(token, cast);
  const named = cast.group(token);
  return named.length ? named : [...token.childrenBy('poss'), ...pobjs(token, 'of')].flatMap((o) => cast.group(o));
}
