/** The day that stands for none in the columns by which rows are sorted: before all others. */
export const NO_DAY = -1_000_000;

/** The fields of some days that are known. */
export function known<K extends string>(days: Readonly<Record<K, number | null>>): Partial<Record<K, number>> {
  const set = Object.entries<number | null>(days).filter(([, day]) => day !== null && day !== NO_DAY);
  return Object.fromEntries(set) as Partial<Record<K, number>>;
}
