import type { Token } from '@demarche/english';
import type { PlaceHit } from '../../../reference/index.js';
import type { Cast } from '../../cast/cast.js';
import type { Referent } from '../../cast/referent.js';
import { lemmaOf, pobjs } from '../../tree.js';
import { namedBefore } from './modifiers.js';

/** The place that a proper name means, and its state. */
export const namedPlace = (t: Token, cast: Cast): PlaceHit | undefined =>
  /^\p{Lu}/u.test(t.text) ? cast.ref.place(t.ent?.text ?? t.text) : undefined;

/** "a conference in Rome", "on fishing in Rome", "planned for May in Rome": the parser may hang the place on what stands between. */
export const placesUnder = (noun: Token): Token[] =>
  [noun, ...pobjs(noun, 'of', 'on', 'about', 'for'), ...noun.childrenBy('acl')]
    .flatMap((n) => [n, ...pobjs(n, 'for')])
    .flatMap((n) => pobjs(n, 'in', 'at'));

/** The state that a named place lies in, as host. */
export function placeOf(t: Token, cast: Cast): Referent[] {
  const place = namedPlace(t, cast);
  if (!place) return [];
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

/** "flew to Brussels to persuade the EU": those who sit there are the ones gone to where the sentence names them. */
const seesUnion = (city: Token, cast: Cast): boolean =>
  city.sent.tokens.some((t) => t !== city && t.pos === 'PROPN' && cast.at(t)?.parties.join() === 'EUR');

/** "on her visit there": the place named last before it. */
export function pointedAt(journey: Token): Token[] {
  if (!journey.children.some((c) => c.lower === 'there' && c.i > journey.i)) return [];
  const { tokens } = journey.doc;
  for (let i = journey.i - 1; i >= 0 && journey.i - i < NEAR; i--)
    if (tokens[i]!.ent?.label === 'GPE' && tokens[i]!.ent!.root === tokens[i]) return [tokens[i]!];
  return [];
}

/** "a tour that takes her to X and Y", "a trip including X", "with stops in X": the places that a journey has on its way. */
export const legsOf = (journey: Token): Token[] => [
  ...journey
    .childrenBy('relcl', 'acl')
    .flatMap((v) =>
      /^(?:take|lead|bring|carry)$/.test(lemmaOf(v))
        ? pobjs(v, 'to', 'through')
        : /^(?:include|cover|comprise|span)$/.test(lemmaOf(v))
          ? v.childrenBy('dobj')
          : [],
    ),
  ...[
    ...pobjs(journey, 'including'),
    ...pobjs(journey, 'with')
      .filter((o) => STOP.test(lemmaOf(o)))
      .flatMap((o) => pobjs(o, 'in', 'at')),
  ],
];

const STOP = /^(?:stop|stopover|stop-over|layover|leg|halt)$/;

/** How far back, in tokens, "there" points. */
const NEAR = 60;

/** The hosts of who goes to a place, a person or a thing. */
export function hostOf(o: Token, cast: Cast): Referent[] {
  // A journey to Europe is no visit to those who speak for it.
  const found = cast
    .members(o)
    .filter((m) => !/^Europe/.test(m.text))
    .flatMap((m) => cast.at(m) ?? placeOf(m, cast));
  const where = pobjs(o, 'in', 'at', 'near', 'outside', 'around', 'off');
  // "visited Danish troops in Mali": where they are hosts too.
  const union = found.find((r) => r.token.text === 'Brussels' && seesUnion(r.token, cast));
  if (union) return [{ ...union, parties: ['EUR'] }];
  if (found.length) return [...found, ...where.flatMap((x) => placeOf(x, cast))];
  // "a base in Walvis Bay", "the chancellor's residence": the state where the thing visited lies, or whose it is.
  const there = [...where, ...pobjs(o, 'of'), ...o.childrenBy('poss', 'appos')].flatMap(
    (x) => cast.at(x) ?? placeOf(x, cast),
  );
  if (there.length) return there;
  const named = namedBefore(o, cast);
  // "the Davos forum": the state of the city that names what is gone to.
  return named.length ? named : o.childrenBy('compound', 'nmod').flatMap((c) => placeOf(c, cast));
}

/** Whether a referent is named by where it sits rather than by its own name. */
export const isPlace = (r: Referent): boolean => /:(?:capital|metonym|place .*)$/.test(r.rule);
