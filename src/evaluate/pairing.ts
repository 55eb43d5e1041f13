/**
 * A largest one-to-one pairing of predictions with gold, by augmenting paths (Berge 1957; bipartite form by Kuhn 1955).
 * Predictions are placed in their order and try gold in its order, so that equal input gives equal pairs.
 * @returns pairs in the order of the gold.
 */
export function pairUp<P, G>(
  predicted: readonly P[],
  gold: readonly G[],
  fits: (p: P, g: G) => boolean,
): readonly (readonly [P, G])[] {
  const holder = new Map<number, number>();
  const place = (p: number, visited: Set<number>): boolean => {
    for (let g = 0; g < gold.length; g++) {
      if (visited.has(g) || !fits(predicted[p]!, gold[g]!)) continue;
      visited.add(g);
      const before = holder.get(g);
      if (before !== undefined && !place(before, visited)) continue;
      holder.set(g, p);
      return true;
    }
    return false;
  };
  for (let p = 0; p < predicted.length; p++) place(p, new Set());
  return [...holder].sort(([a], [b]) => a - b).map(([g, p]) => [predicted[p]!, gold[g]!] as const);
}
