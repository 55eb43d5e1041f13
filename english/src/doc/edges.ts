/** First and last token of the subtree of each token. */
export interface Edges {
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/** Edges of all subtrees of a forest in which a root is its own head. Linear time, whatever the depth. */
export function subtreeEdges(heads: readonly number[]): Edges {
  const left = Int32Array.from(heads, (_, i) => i);
  const right = left.slice();
  const waiting = new Int32Array(heads.length);
  for (const [i, head] of heads.entries()) if (head !== i) waiting[head]!++;
  const ready = [...heads.keys()].filter((i) => waiting[i] === 0);
  for (const i of ready) {
    const head = heads[i]!;
    if (head === i) continue;
    left[head] = Math.min(left[head]!, left[i]!);
    right[head] = Math.max(right[head]!, right[i]!);
    if (--waiting[head]! === 0) ready.push(head);
  }
  return { left, right };
}
