/**
 * Groups things by the evidence between each two of them: the two groups with the highest mean evidence are joined
 * first, and so on as long as a mean is above 0 (average linkage). Ties go to the earlier things, so that the outcome
 * depends on the order given and on nothing else; callers give a canonical order. Quadratic in memory, cubic in time
 * at worst: meant for the mentions of one article.
 */
export function cluster<T>(things: readonly T[], evidence: (a: T, b: T) => number): T[][] {
  const groups = things.map((thing) => [thing]);
  const total = things.map((a) => things.map((b) => (a === b ? 0 : evidence(a, b))));
  for (;;) {
    let best = 0;
    let pair: [number, number] | undefined;
    for (let i = 0; i < groups.length; i++) {
      for (let j = i + 1; j < groups.length; j++) {
        const mean = total[i]![j]! / (groups[i]!.length * groups[j]!.length);
        if (mean > best) [best, pair] = [mean, [i, j]];
      }
    }
    if (!pair) return groups;
    const [i, j] = pair;
    groups[i]!.push(...groups[j]!);
    groups.splice(j, 1);
    for (let k = 0; k < total.length; k++) {
      total[i]![k]! += total[j]![k]!;
      total[k]![i] = total[i]![k]!;
    }
    total[i]![i] = 0;
    total.splice(j, 1);
    for (const row of total) row.splice(j, 1);
  }
}
