import { distance } from 'fastest-levenshtein';

const IDLE = new Set(
  [
    'a an the of in on at and or for to with about over from by s his her their its it this that these those'.split(
      ' ',
    ),
    'president prime minister mr mrs ms dr gen sir queen king pope city'.split(' '),
  ].flat(),
);

const cache = new Map<string, ReadonlySet<string>>();
const CACHED = 50_000;

/** Lower-case words of a text, each once, without accents, apostrophes, articles, titles and other words that tell nothing apart. */
export function words(text: string): ReadonlySet<string> {
  const known = cache.get(text);
  if (known) return known;
  const plain = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=\p{L})[.'’](?=\p{L}|$)/gu, '')
    .toLowerCase();
  const found = new Set((plain.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !IDLE.has(word)));
  if (cache.size >= CACHED) cache.clear();
  cache.set(text, found);
  return found;
}

/** Share of the shorter text's words that stand in the other too: 1 where one is contained in the other, 0 where none. */
export function containment(a: string, b: string): number {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  if (short.size === 0) return 0;
  let both = 0;
  for (const word of short) if (long.has(word)) both++;
  return both / short.size;
}

/** Whether two words are one word in two spellings: at most one letter apart, two in long ones (Zelensky, Zelenskyy). */
export function spelledAlike(a: string, b: string): boolean {
  if (a === b) return true;
  if (a[0] !== b[0] || Math.min(a.length, b.length) < 4) return false;
  const allowed = Math.min(a.length, b.length) > 7 ? 2 : 1;
  return distance(a, b) <= allowed;
}

/**
 * Whether two names can be one person's: every word of the shorter has its like in the longer. `Putin` and
 * `Vladimir Putin` can; `Kim Jong-un` and `Kim Kye-gwan` cannot.
 */
export function samePerson(a: string, b: string): boolean {
  const [x, y] = [words(a), words(b)];
  const [short, long] = x.size <= y.size ? [x, y] : [y, x];
  for (const word of short) if (!long.has(word) && ![...long].some((other) => spelledAlike(word, other))) return false;
  return short.size > 0;
}
