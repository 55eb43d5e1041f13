import type { Tense } from './types.js';

const WINDOW = 12;

const FUTURE = new Set(
  `will would shall 'll ’ll won't won’t upcoming forthcoming due scheduled planned plans plan planning expected expects set slated intends
  tentatively hopes agreed agrees agree proposes proposed invites invited ahead`.split(/\s+/),
);
const PAST = new Set(
  `was were had did said told met held took went came began left made spoke flew gave put broke sent saw got kept stood
  wrote won lost led became brought paid rose fell ended ago`.split(/\s+/),
);
const PRESENT = new Set('is are has have says say begins starts holds meets visits tells arrives announces'.split(' '));
/** Past forms that are no verbs of their own, or say nothing of when. */
const NOT_PAST = new Set(
  'united need indeed speed proceed succeed exceed feed seed bed red wed aged based allied'.split(' '),
);

function tenseOf(word: string, next: string | undefined): Tense | undefined {
  if (FUTURE.has(word) || /(?:'|’)ll$/.test(word)) return 'future';
  // "is to meet", "are to hold"
  if (/^(?:is|are|was|were)$/.test(word) && next === 'to') return 'future';
  if (PAST.has(word)) return 'past';
  if (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word)) return 'past';
  if (PRESENT.has(word)) return 'present';
  return undefined;
}

/**
 * The tense that the words of the sentence suggest, without a parse: that of the nearest telling word before the
 * expression, else of the first one after it. Undefined where no word tells.
 */
export function tenseFromWords(before: string, after: string): Tense | undefined {
  const words = (s: string) => s.toLowerCase().match(/[\p{L}'’]+/gu) ?? [];
  const left = words(before).slice(-WINDOW);
  for (let i = left.length - 1; i >= 0; i--) {
    const tense = tenseOf(left[i]!, left[i + 1]);
    if (tense) return tense;
  }
  const right = words(after).slice(0, WINDOW);
  for (const [i, word] of right.entries()) {
    const tense = tenseOf(word, right[i + 1]);
    if (tense) return tense;
  }
  return undefined;
}
