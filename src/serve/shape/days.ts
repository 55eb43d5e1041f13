const DAY = 86_400_000;

/** A day counted since 1970 as an ISO date; years beyond four digits are none. */
export function dateOf(day: number | undefined): string | undefined {
  if (day === undefined) return undefined;
  const date = new Date(day * DAY);
  return Number.isNaN(date.getTime()) || date.getUTCFullYear() < 0 || date.getUTCFullYear() > 9999
    ? undefined
    : date.toISOString().slice(0, 10);
}

/** First and last day; nothing where neither is known. */
export function daysOf(from: number | undefined, to: number | undefined): { from?: string; to?: string } | undefined {
  const [first, last] = [dateOf(from), dateOf(to)];
  if (first === undefined && last === undefined) return undefined;
  return { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) };
}

/** The fields of an object that are set. */
export function set<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
