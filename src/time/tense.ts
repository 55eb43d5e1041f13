import type { Tense } from './types.js';

const WINDOW = 12;

const FUTURE = new Set(
  `will would shall 'll ’ll won't won’t upcoming forthcoming due scheduled planned plans plan planning expected expects set slated intends
  tentatively hopes agrees agree proposes proposed invites invited ahead`.split(/\s+/),
);
const PAST = new Set(
  `was were had did said told met held took went came began left made spoke flew gave put broke sent saw got kept stood
  wrote won lost led became brought paid rose fell ended ago`.split(/\s+/),
);
const PRESENT = new Set('is are has have says say tells announces'.split(' '));
/** Present forms that, with a date, tell what is fixed for it ("the council meets Thursday"). */
const FIXED = new Set(
  'meets meet begins begin starts start opens holds hosts visits arrives travels comes goes heads hosts'.split(' '),
);
/** Past forms that are no verbs of their own, or say nothing of when. */
const NOT_PAST = new Set(
  'united need indeed speed proceed succeed exceed feed seed bed red wed aged based allied'.split(' '),
);

/** What is asked, offered or decided is yet to be done, whenever it was asked: "sent a request to invite him in the fall". */
const INTENT =
  /^(?:request(?:s|ed)?|ask(?:s|ed)?|offer(?:s|ed)?|urg(?:es|ed)|want(?:s|ed)?|hop(?:e|es|ed)|promised?|pledged?|agreed|decided|decision|intention|wish|invitation|proposal|agreement)$/i;

function tenseOf(words: readonly string[], i: number): Tense | undefined {
  const word = words[i]!.toLowerCase();
  const [previous, next] = [words[i - 1], words[i + 1]];
  // "to be held" is no past, the "have" of "will have" no present: what stands before them tells.
  if (previous && /^(?:be|will|would|shall|to|may|might|can|could|should|must)$/i.test(previous)) return undefined;
  if (FUTURE.has(word) || /(?:'|’)ll$/.test(word)) return 'future';
  // "is to meet", "are to hold"
  if (/^(?:is|are|was|were)$/.test(word) && next === 'to') return 'future';
  if (PAST.has(word)) return 'past';
  if (word.length > 4 && word.endsWith('ed') && !NOT_PAST.has(word)) return 'past';
  if (FIXED.has(word)) return 'future';
  if (PRESENT.has(word)) return 'present';
  return undefined;
}

/** Whether an infinitive is what one of the words shortly before it asks for. */
const isAskedFor = (words: readonly string[], to: number): boolean =>
  words.slice(Math.max(0, to - 4), to).some((word) => INTENT.test(word));

/** An infinitive ("the Senate to vote Thursday") is still to come, unless a verb before it says otherwise. */
function isInfinitive(word: string, next: string | undefined): boolean {
  return (
    word === 'to' && next !== undefined && !/^(?:the|an?|his|her|its|their|our|this|that|all|both)$|^\p{Lu}/u.test(next)
  );
}

/**
 * The tense that the words of the sentence suggest, without a parse: that of the nearest telling word before the
 * expression, else of the first one after it. Undefined where no word tells.
 */
export function tenseFromWords(before: string, behind: string): Tense | undefined {
  // "the first visit since May"
  if (/(?<!\p{L})since\s(?:the\s)?$/iu.test(before)) return 'past';
  // "moved to Friday", "put off to the 12th"
  if (/(?<!\p{L})to\s(?:the\s)?$/iu.test(before)) return 'future';
  const words = (s: string) => s.match(/[\p{L}'’]+/gu) ?? [];
  // The other side of a semicolon speaks of something else.
  const left = words(before.slice(before.lastIndexOf(';') + 1)).slice(-WINDOW);
  let infinitive = false;
  let after = false;
  for (let i = left.length - 1; i >= 0; i--) {
    const tense = tenseOf(left, i);
    // "comes after their summit in June": what something fixed for now follows is over.
    if (tense) return after && FIXED.has(left[i]!.toLowerCase()) ? 'past' : tense;
    after ||= /^(?:after|following)$/i.test(left[i]!);
    if (!isInfinitive(left[i]!, left[i + 1])) continue;
    if (isAskedFor(left, i)) return 'future';
    infinitive = true;
  }
  if (infinitive) return 'future';
  const right = words(behind.split(';', 1)[0]!).slice(0, WINDOW);
  for (const i of right.keys()) {
    const tense = tenseOf(right, i);
    if (tense) return tense;
  }
  return undefined;
}
