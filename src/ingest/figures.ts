import type { Outcome, RunFigures } from '../store/index.js';
import type { Entry } from './entry.js';

/** A run that has done nothing yet. */
export const NOTHING: RunFigures = {
  pieces: 0,
  bytes: 0,
  added: 0,
  known: 0,
  recoded: 0,
  otherLanguage: 0,
  quarantined: 0,
  mentions: 0,
};

/** The figures of a run with some more entries, of whose articles, taken together in their order, this became. */
export function withEntries(before: RunFigures, entries: readonly Entry[], outcomes: readonly Outcome[]): RunFigures {
  const now = { ...before };
  for (const { piece, known, refused } of entries) {
    now.pieces++;
    now.bytes += piece?.bytes.byteLength ?? 0;
    now.known += known;
    now.quarantined += refused.length;
  }
  for (const [i, { mentions, uncoded }] of entries.flatMap(({ articles }) => articles).entries()) {
    const outcome = outcomes[i]!;
    now[outcome]++;
    if (outcome !== 'known') now.mentions += mentions.length;
    if (outcome === 'added' && uncoded !== undefined) now.otherLanguage++;
  }
  return now;
}
