import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { pobjs } from '../../tree.js';
import { namedBefore } from './modifiers.js';

/** The state that a named place lies in, as host. */
export function placeOf(t: Token, cast: Cast): Referent[] {
  const place = cast.ref.place(t.ent?.text ?? t.text);
  if (!place || !/^\p{Lu}/u.test(t.text)) return [];
  return [
    {
      token: t,
      kind: 'state',
      parties: [place.party],
      span: [t.start, t.end],
      rule: `coding/participants:place ${place.how}`,
    },
  ];
}

/** The hosts of who goes to a place, a person or a thing. */
export function hostOf(o: Token, cast: Cast): Referent[] {
  // A journey to Europe is no visit to those who speak for it.
  const found = cast
    .members(o)
    .filter((m) => !/^Europe/.test(m.text))
    .flatMap((m) => cast.at(m) ?? placeOf(m, cast));
  const where = pobjs(o, 'in', 'at', 'near', 'outside', 'around', 'off');
  // "visited US troops in Iraq": where they are hosts too.
  if (found.length) return [...found, ...where.flatMap((x) => placeOf(x, cast))];
  // "a base in Cam Ranh Bay", "Obama's residence": the state where the thing visited lies, or whose it is.
  const there = [...where, ...pobjs(o, 'of'), ...o.childrenBy('poss', 'appos')].flatMap(
    (x) => cast.at(x) ?? placeOf(x, cast),
  );
  return there.length ? there : namedBefore(o, cast);
}
