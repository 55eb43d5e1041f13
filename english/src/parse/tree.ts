/** A dependency tree over words numbered from 0; a root is its own head. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: string[];
}

/** First and last word that each word dominates, itself included, and whether a sentence begins at the word. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
  readonly sentenceStart: Uint8Array;
}

const MAX_ROUNDS = 12;

/**
 * Edges of all subtrees. A sentence begins at the left edge of each root.
 *
 * One round over the words settles a tree without crossing arcs; further rounds follow until no head lies outside the
 * sentence of its dependent.
 */
export function findEdges(heads: Int32Array): Edges {
  const n = heads.length;
  const left = Int32Array.from({ length: n }, (_, i) => i);
  const right = left.slice();
  const sentenceStart = new Uint8Array(n);
  for (let round = 0; round < MAX_ROUNDS; round++) {
    for (let i = 0; i < n; i++) widen(left, right, i, heads[i]!);
    for (let i = n - 1; i >= 0; i--) widen(left, right, i, heads[i]!);
    sentenceStart.fill(0);
    for (let i = 0; i < n; i++) if (heads[i] === i) sentenceStart[left[i]!] = 1;
    if (headsWithinSentences(heads, sentenceStart)) break;
  }
  return { left, right, sentenceStart };
}

function widen(left: Int32Array, right: Int32Array, child: number, head: number): void {
  if (left[child]! < left[head]!) left[head] = left[child]!;
  if (right[child]! > right[head]!) right[head] = right[child]!;
}

/** As spaCy decides it: the last word of the text is not looked at. */
function headsWithinSentences(heads: Int32Array, sentenceStart: Uint8Array): boolean {
  const last = heads.length - 1;
  let start = 0;
  for (let i = 0; i <= last; i++) {
    if (!(i > 0 && sentenceStart[i]) && i !== last) continue;
    for (let j = start; j < i; j++) if (heads[j]! < start || heads[j]! > i) return false;
    start = i;
  }
  return true;
}
