/** How many were right, how many were said, and how many there were. */
export interface Tally {
  right: number;
  predicted: number;
  gold: number;
}

/** Precision, recall and their harmonic mean, each 0 where it is undefined. */
export interface Rates {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly gold: number;
  readonly predicted: number;
}

export function tally(): Tally {
  return { right: 0, predicted: 0, gold: 0 };
}

export function rates({ right, predicted, gold }: Tally): Rates {
  return {
    precision: predicted > 0 ? right / predicted : 0,
    recall: gold > 0 ? right / gold : 0,
    f1: predicted + gold > 0 ? (2 * right) / (predicted + gold) : 0,
    gold,
    predicted,
  };
}
