import type { Article } from './types.js';

/** What of an article is compared. */
export type Comparable = Pick<Article, 'id' | 'text' | 'furniture'>;

/**
 * MinHash signature of an article (Broder 1997): the share of equal places in two signatures estimates the share of
 * word sequences that two texts have in common.
 */
export type Signature = Uint32Array;

/** Words in a sequence that counts as one feature of a text. */
const SHINGLE = 5;
/** Bands and rows: texts that share half of their sequences meet in a band with a chance of 0.87, at 0.7 of 0.9998. */
const BANDS = 32;
const ROWS = 4;
/** Estimated share of common word sequences from which two texts are one report. */
const ALIKE = 0.5;
/** The same for two texts on one page: a later version may have grown to many times the first. */
const UPDATED = 0.1;

/** Bits of a 32-bit number well mixed (finalizer of MurmurHash3). */
function mix(value: number): number {
  let h = value;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** FNV-1a over UTF-16 code units. */
function hashOf(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, i) => mix(i + 1));

/** The words of the report itself: captions and everything else that outlets put around it are left out. */
function reportWords({ text, furniture }: Comparable): string[] {
  let report = text;
  for (const { span } of [...furniture].sort((a, b) => b.span[0] - a.span[0]))
    report = `${report.slice(0, span[0])} ${report.slice(span[1])}`;
  return (
    report
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The signature of an article's report; `undefined` for a text without words, which is like no other. */
export function signature(article: Comparable): Signature | undefined {
  const words = reportWords(article);
  if (words.length === 0) return undefined;
  const least = new Uint32Array(SEEDS.length).fill(0xffffffff);
  for (let i = 0; i === 0 || i + SHINGLE <= words.length; i++) {
    const shingle = hashOf(words.slice(i, i + SHINGLE).join(' '));
    for (let k = 0; k < SEEDS.length; k++) {
      const h = mix(shingle ^ SEEDS[k]!);
      if (h < least[k]!) least[k] = h;
    }
  }
  return least;
}

/**
 * Keys of a signature's bands, whole numbers below 2^53: only articles with a key in common need to be compared. Two
 * bands can have one key by chance, since what has a key in common is compared all the same.
 */
export function bandKeys(of: Signature): number[] {
  return Array.from({ length: BANDS }, (_, band) => {
    let [high, low] = [mix(band + 1), mix(~band)];
    for (let k = band * ROWS; k < (band + 1) * ROWS; k++) [high, low] = [mix(high ^ of[k]!), mix((low + of[k]!) | 0)];
    return (high >>> 11) * 2 ** 32 + low;
  });
}

/** A key like those of bands that all articles on one page have in common. */
export function pageKey(page: string): number {
  return (hashOf(`page ${page}`) >>> 11) * 2 ** 32 + hashOf(page);
}

/** What of an article says whether it is of one voice with another. */
export interface Traits {
  readonly signature: Signature;
  /** The page that it stands on, by the name that `pageOf` gives it; absent where it is not known. */
  readonly page?: string | undefined;
}

/**
 * Whether two articles with a key in common are one report: their texts are alike, or they stand on one page and have
 * enough in common for the one to be an update of the other.
 */
export function alike(a: Traits, b: Traits): boolean {
  let equal = 0;
  for (let k = 0; k < a.signature.length; k++) if (a.signature[k] === b.signature[k]) equal++;
  const least = a.page !== undefined && a.page === b.page ? UPDATED : ALIKE;
  return equal >= least * a.signature.length;
}

/** An article whose voice is known. */
export interface Voiced extends Traits {
  readonly id: string;
  /** The first id, in the order of ids, of the near-identical articles that this one is of. */
  readonly voice: string;
}

/** The voice of an article among others, and the voices that it turns out to be one with; in any order, the same. */
export function joinVoices(id: string, own: Traits, others: Iterable<Voiced>): { voice: string; joined: string[] } {
  const joined = new Set<string>();
  for (const other of others) if (!joined.has(other.voice) && alike(own, other)) joined.add(other.voice);
  const voice = [id, ...joined].reduce((a, b) => (a < b ? a : b));
  return { voice, joined: [...joined].sort() };
}
