import type { Token } from '@demarche/english';
import type { Cast } from '../../cast/cast.js';
import { ownWords, partiesAmong } from '../../cast/modifiers.js';
import type { Referent } from '../../cast/referent.js';

/** "US-Russia talks", "the Trump-Kim summit", "a Malaysian hospital": the parties among the words before a noun. */
export const namedBefore = (n: Token, cast: Cast): Referent[] =>
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
