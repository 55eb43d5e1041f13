import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** What Python spaCy made of one text; `tools/golden.py` says what the fields hold. */
export interface Golden {
  readonly text: string;
  readonly tokens: readonly string[];
  /** 1 where a blank follows. */
  readonly spaces: readonly number[];
  readonly tags: readonly string[];
  readonly pos: readonly string[];
  readonly morphs: readonly string[];
  readonly lemmas: readonly string[];
  readonly heads: readonly number[];
  readonly deps: readonly string[];
  /** First token of each sentence. */
  readonly sents: readonly number[];
  readonly ents: readonly (readonly [start: number, end: number, label: string])[];
  /** Per token: 64-bit ids of norm, prefix, suffix and shape in decimal, then whether a blank follows, and is-space. */
  readonly features?: readonly (readonly string[])[];
  /** Per token: its row from the shared encoder, rounded to five places. */
  readonly vectors?: readonly (readonly number[])[];
}

/** Reads a file that `tools/golden.py` wrote. */
export function readGolden(path: string | URL): Golden[] {
  const lines = gunzipSync(readFileSync(path)).toString('utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Golden);
}

/** UTF-16 offset at which each token starts. */
export function starts({ tokens, spaces }: Golden): number[] {
  let at = 0;
  return tokens.map((text, i) => {
    const start = at;
    at += text.length + spaces[i]!;
    return start;
  });
}
