/** What raters called the same thing; raters who did not call it anything are left out. */
export type Unit = readonly string[];

function counts(labels: Iterable<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (const label of labels) found.set(label, (found.get(label) ?? 0) + 1);
  return found;
}

/**
 * Cohen's κ of two raters (Cohen 1960): agreement beyond what the shares of their labels would give by chance.
 * `undefined` without units, or where both gave one and the same label throughout and chance alone explains all.
 */
export function cohensKappa(pairs: readonly (readonly [a: string, b: string])[]): number | undefined {
  const n = pairs.length;
  if (n === 0) return undefined;
  const [as, bs] = [counts(pairs.map(([a]) => a)), counts(pairs.map(([, b]) => b))];
  const observed = pairs.filter(([a, b]) => a === b).length / n;
  let expected = 0;
  for (const [label, count] of as) expected += (count / n) * ((bs.get(label) ?? 0) / n);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

/**
 * Krippendorff's α for labels without an order (Krippendorff 2011), any number of raters, gaps allowed.
 * `undefined` where no two labels can be paired or all are the same.
 */
export function krippendorffsAlpha(units: readonly Unit[]): number | undefined {
  const paired = units.filter((unit) => unit.length > 1);
  const totals = counts(paired.flat());
  const n = paired.reduce((sum, unit) => sum + unit.length, 0);
  let observed = 0;
  for (const unit of paired) {
    const same = [...counts(unit).values()].reduce((sum, count) => sum + count * (count - 1), 0);
    observed += (unit.length * (unit.length - 1) - same) / (unit.length - 1);
  }
  const same = [...totals.values()].reduce((sum, count) => sum + count * (count - 1), 0);
  const expected = n * (n - 1) - same;
  return expected <= 0 ? undefined : 1 - ((n - 1) * observed) / expected;
}

/** Share of pairs of labels on one thing that are the same; `undefined` without pairs. */
export function shareAgreed(units: readonly Unit[]): number | undefined {
  let [same, all] = [0, 0];
  for (const unit of units) {
    all += unit.length * (unit.length - 1);
    for (const count of counts(unit).values()) same += count * (count - 1);
  }
  return all === 0 ? undefined : same / all;
}
