import type { Day } from './calendar.js';
import { days } from './edtf.js';
import type { Need } from './types.js';

/** The article's date, and how finely it is known. */
export interface Reference {
  readonly date: Day;
  readonly known: Exclude<Need, 'nothing'>;
}

const FINENESS: readonly Need[] = ['nothing', 'year', 'month', 'day'];

/** The finer of two needs. */
export function finer(a: Need, b: Need): Need {
  return FINENESS.indexOf(a) > FINENESS.indexOf(b) ? a : b;
}

/** Reads the article's date; undefined where there is none, or it is an interval longer than its unit. */
export function referenceOf(edtf: string | undefined): Reference | undefined {
  const found = edtf === undefined || edtf.includes('/') ? undefined : days(edtf);
  if (!edtf || !found) return undefined;
  return { date: found.from, known: edtf.length === 4 ? 'year' : edtf.length === 7 ? 'month' : 'day' };
}

/** Whether the article's date is known finely enough. */
export function suffices(reference: Reference | undefined, need: Need): boolean {
  return FINENESS.indexOf(reference?.known ?? 'nothing') >= FINENESS.indexOf(need);
}
