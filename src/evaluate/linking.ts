/** A coded pair by the episodes that prediction and gold put it in. */
export interface Link {
  readonly predicted: string | undefined;
  readonly gold: string | undefined;
}

export interface LinkingRates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly pairs: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998) of the predicted grouping of mentions into episodes, over coded pairs: for every pair,
 * which share of those grouped with it belongs with it, and which share of those that belong with it is grouped with it.
 */
export function linking(links: readonly Link[]): LinkingRates {
  if (links.length === 0) return { precision: 0, recall: 0, f1: 0, pairs: 0 };
  const predicted = countBy(links, (l) => JSON.stringify([l.predicted]));
  const gold = countBy(links, (l) => JSON.stringify([l.gold]));
  const both = countBy(links, (l) => JSON.stringify([l.predicted, l.gold]));
  let precision = 0;
  let recall = 0;
  for (const link of links) {
    const shared = both.get(JSON.stringify([link.predicted, link.gold]))!;
    precision += shared / predicted.get(JSON.stringify([link.predicted]))! / links.length;
    recall += shared / gold.get(JSON.stringify([link.gold]))! / links.length;
  }
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall), pairs: links.length };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return counts;
}
