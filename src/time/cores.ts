import { MONTH_WORDS, WEEKDAY_WORDS } from './vocabulary.js';

/**
 * Kinds of words that an expression of time cannot do without. They are looked up in one pass over the text, and a rule's
 * pattern is tried only around the words of its kind: most of a text is far from any.
 */
export type Core = 'month' | 'weekday' | 'unit' | 'season' | 'year' | 'ordinal' | 'holiday' | 'hour' | 'weekend';

const WORDS: Readonly<Record<Exclude<Core, 'year' | 'ordinal'>, readonly string[]>> = {
  month: MONTH_WORDS,
  weekday: WEEKDAY_WORDS,
  unit: [...['day', 'week', 'fortnight', 'month', 'year', 'decade', 'quarter'].flatMap((u) => [u, `${u}s`]), 'q'],
  season: ['spring', 'summer', 'autumn', 'fall', 'winter'],
  holiday: ['christmas', 'boxing', 'new', 'may', 'valentine', 'valentines', 'halloween', 'friday', 'palm', 'easter'],
  hour: ['today', 'tonight', 'yesterday', 'tomorrow', 'morning', 'afternoon', 'evening', 'night', 'overnight', 'day'],
  weekend: ['weekend'],
};

const CORES_OF: ReadonlyMap<string, readonly Core[]> = (() => {
  const map = new Map<string, Core[]>();
  for (const [core, words] of Object.entries(WORDS) as [Core, readonly string[]][]) {
    for (const word of words) map.set(word, [...(map.get(word) ?? []), core]);
  }
  return map;
})();

/** No expression reaches further than this from its core word, in UTF-16 units. */
const REACH = 96;
/** How much further a window goes for its edge to fall between two words. */
const EDGE = 40;

/** Stretches `[start, end)` of a text, in order and apart from one another. */
export type Windows = readonly (readonly [start: number, end: number])[];

/** Where in a text expressions with each kind of core word can lie. */
export function windowsByCore(text: string): ReadonlyMap<Core, Windows> {
  const found = new Map<Core, [number, number][]>();
  const note = (core: Core, start: number, end: number) => {
    const windows = found.get(core);
    const last = windows?.at(-1);
    if (last && start - REACH - EDGE <= last[1]) last[1] = end + REACH;
    else if (windows) windows.push([start - REACH, end + REACH]);
    else found.set(core, [[start - REACH, end + REACH]]);
  };
  for (const match of text.matchAll(/[A-Za-z]+|\d+(?:st|nd|rd|th)?/gi)) {
    const word = match[0];
    const end = match.index + word.length;
    if (/^\d/.test(word)) {
      if (/\D$/.test(word)) note('ordinal', match.index, end);
      // "2018", and the "90" of "the '90s"
      else if (word.length === 4 || word.length === 2) note('year', match.index, end);
    } else {
      for (const core of CORES_OF.get(word.toLowerCase()) ?? []) note(core, match.index, end);
    }
  }
  const edged = (windows: [number, number][]) =>
    windows.map(([a, b]) => [edge(text, a, -1), edge(text, b, 1)] as const);
  return new Map([...found].map(([core, windows]) => [core, edged(windows)]));
}

/** The next blank from `at` on in a direction, so that no window begins or ends within a word. */
function edge(text: string, at: number, step: 1 | -1): number {
  for (let i = at; Math.abs(i - at) < EDGE / 2; i += step) {
    if (i <= 0) return 0;
    if (i >= text.length) return text.length;
    if (/\s/.test(text[i]!)) return i;
  }
  return Math.max(0, Math.min(text.length, at));
}
