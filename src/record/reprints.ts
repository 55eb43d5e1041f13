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

/** Keys of a signature's bands: only articles with a key in common need to be compared. */
export function bandKeys(of: Signature): string[] {
  return Array.from({ length: BANDS }, (_, band) => {
    const rows = of.subarray(band * ROWS, (band + 1) * ROWS);
    return `${band}:${[...rows].map((row) => row.toString(36)).join('.')}`;
  });
}

/** Whether two articles with a band in common are one report. */
export function alike(a: Signature, b: Signature): boolean {
  let equal = 0;
  for (let k = 0; k < a.length; k++) if (a[k] === b[k]) equal++;
  return equal >= ALIKE * a.length;
}

/** An article whose voice is known. */
export interface Voiced {
  readonly id: string;
  readonly signature: Signature;
  /** The first id, in the order of ids, of the near-identical articles that this one is of. */
  readonly voice: string;
}

/** The voice of an article among others, and the voices that it turns out to be one with; in any order, the same. */
export function joinVoices(id: string, own: Signature, others: Iterable<Voiced>): { voice: string; joined: string[] } {
  const joined = new Set<string>();
  for (const other of others) if (!joined.has(other.voice) && alike(own, other.signature)) joined.add(other.voice);
  const voice = [id, ...joined].reduce((a, b) => (a < b ? a : b));
  return { voice, joined: [...joined].sort() };
}
