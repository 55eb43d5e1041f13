import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { leftTokens, type Modifier, ownWords, partiesAmong, regionOf } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';
import { lemmaOf } from '../../tree.js';
import { membersMeeting } from '../nominals.js';

const CAPITAL = 'coding/participants:modifier capital';

/** The parties among the words before a noun: "the Russian offer", "a Moscow proposal". */
export const modifiersOf = (n: Token, cast: Cast): Referent[] =>
  partiesAmong(ownWords(n), cast.ref, cast.day).map(referentOf);

const referentOf = (m: Modifier): Referent => ({
  token: m.tokens.at(-1)!,
  kind: m.person ? 'person' : 'state',
  parties: m.parties,
  span: [m.tokens[0]!.start, m.tokens.at(-1)!.end],
  rule: `coding/participants:modifier ${m.how}`,
  ...(m.person ? { person: m.person } : {}),
});

/** What the states of a part of the world hold together: "the Arab summit". */
const REGIONAL = /^(?:summit|conference|forum|gathering)$/;

/**
 * "US-Russia talks", "the Trump-Kim summit", "a Malaysian hospital": the parties among the words before a noun, cities
 * ("the Moscow talks") left out.
 */
export function namedBefore(n: Token, cast: Cast): Referent[] {
  const listed = modifiersOf(n, cast).filter((m) => m.rule !== CAPITAL);
  // "the Xi-Kim meeting" where Kim was introduced before.
  const met = ownWords(n)
    .filter((t) => t.pos === 'PROPN' && !listed.some((l) => l.span[0] <= t.start && l.span[1] >= t.end))
    .flatMap((t) => cast.at(t) ?? [])
    .filter((r) => r.rule.endsWith(':named before'));
  const named = [...dashedTo(n, cast), ...listed, ...met];
  if (named.length) return named;
  const members = membersMeeting(n);
  const region = REGIONAL.test(lemmaOf(n)) || members ? regionOf(members ?? n, cast.ref) : undefined;
  if (region) return [referentOf(region)];
  // "the Ariel Sharon visit": whole names of persons.
  return n
    .childrenBy('compound')
    .filter((c) => c.i < n.i && c.ent?.label === 'PERSON')
    .flatMap((c) => cast.at(c) ?? [])
    .filter((r) => r.kind === 'person');
}

/** "the North Korea–United States summit": the first of two names, which the parser parts from the second at the dash. */
function dashedTo(n: Token, cast: Cast): Referent[] {
  const { tokens } = n.doc;
  const start = (leftTokens(n)[0] ?? n).i;
  const name = /^[–—-]$/.test(tokens[start - 1]?.text ?? '') ? tokens[start - 2] : undefined;
  const side = name && !n.dominates(name) && /^\p{Lu}/u.test(name.text) ? cast.at(name) : undefined;
  return side && side.kind === 'state' ? [side] : [];
}

const LEADS = /^(?:(.+)[-–])?(?:led|sponsored|hosted|organi[sz]ed|convened)$/;

/** "US-led talks", "a French-sponsored summit": who leads or holds them, where nobody else is named. */
export function sponsorsOf(n: Token, cast: Cast): Referent[] {
  for (const t of leftTokens(n)) {
    const leads = LEADS.exec(t.text);
    if (!leads) continue;
    const { tokens } = t.doc;
    let start = t.i;
    // "US-Russia-sponsored" may be parted at its hyphens.
    while (!leads[1] && tokens[start - 1]?.text === '-') start -= 2;
    const words = leads[1] ?? t.doc.text.slice(tokens[start]!.start, t.start);
    const parties = words.split(/[-–]/).flatMap((w) => cast.ref.party(w, cast.day)?.party ?? []);
    if (parties.length)
      return [
        { token: t, kind: 'state', parties, span: [tokens[start]!.start, t.end], rule: 'coding/participants:sponsor' },
      ];
  }
  return [];
}
