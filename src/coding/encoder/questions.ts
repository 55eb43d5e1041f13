import type { Span, Token } from '@demarche/english';
import type { Presences } from '../cast/presence.js';
import type { Referent } from '../cast/referent.js';
import type { Candidate } from '../judge/candidate.js';
import { ACTS, POLARITIES } from './view.js';
import { contextOf, type Window, windowOf } from './window.js';
import type { WordPieces } from './wordpiece.js';

/** What is asked about a candidate: places are those of word pieces in the window of its sentence. */
export interface Question {
  readonly candidate: Candidate;
  readonly kernel: number;
  readonly predicate: number;
  /** Number of the act and polarity that the rules read; 0 where they read none. */
  readonly ruled: number;
  /** Number of that act by itself. */
  readonly act: number;
  /** Where the parties show that might take part, in its sentence and in those shown before it. */
  readonly presences: readonly { readonly token: Token; readonly referent: Referent; readonly place: number }[];
}

/** All that is asked about one sentence. */
export interface Sheet {
  readonly window: Window;
  readonly questions: readonly Question[];
}

/** What to ask about the reportable candidates of an article, sentence by sentence. */
export function sheets(found: readonly Candidate[], here: Presences, words: WordPieces): Sheet[] {
  const bySentence = new Map<number, { sentence: Span; candidates: Candidate[] }>();
  for (const candidate of found) {
    if (!candidate.reportable && !candidate.site.reading.kernel.unnamed) continue;
    const sentence = candidate.site.reading.kernel.token.sent;
    const known = bySentence.get(sentence.start);
    if (known) known.candidates.push(candidate);
    else bySentence.set(sentence.start, { sentence, candidates: [candidate] });
  }
  return [...bySentence.values()].flatMap(({ sentence, candidates }) => {
    const window = windowOf(sentence, words);
    const questions = candidates.flatMap((candidate) => questionOf(candidate, here, window) ?? []);
    return questions.length ? { window, questions } : [];
  });
}

function questionOf(candidate: Candidate, here: Presences, window: Window): Question | undefined {
  const { kernel, predicate, act, polarity } = candidate.site.reading;
  const place = window.at(kernel.token);
  if (place === undefined) return undefined;
  const number = candidate.site.reading.kernel.unnamed ? 0 : ACTS.indexOf(act);
  const sentence = kernel.token.sent;
  const { lead, before } = contextOf(sentence);
  return {
    candidate,
    kernel: place,
    predicate: window.at(predicate) ?? place,
    ruled: number * POLARITIES.length + POLARITIES.indexOf(polarity),
    act: number,
    presences: [sentence, before, lead].flatMap((s) =>
      (s ? here.in(s.start) : []).flatMap(({ token, referent }) => {
        const shown = window.at(token);
        return shown === undefined ? [] : { token, referent, place: shown };
      }),
    ),
  };
}
