import { format } from '../../../src/time/edtf.js';

/** Days since 1970-01-01, both ends included. */
export interface When {
  readonly lo: number;
  readonly hi: number;
  /** Only known to lie no later than `hi`, the day it was reported. */
  readonly by: boolean;
}

const DAY = 86_400_000;

/** The day number of an ISO date. */
export const dayNumber = (iso: string): number => Date.parse(iso.slice(0, 10)) / DAY;

/** The ISO date of a day number; what lies outside the years 1 to 9999 is brought to their ends. */
export function isoDay(day: number): string {
  const inside = Math.min(Math.max(day, -719_162), 2_932_896);
  return new Date(Math.round(inside) * DAY).toISOString().slice(0, 10);
}

/** A date for reading: `24 July 2018`; what is no date is given as it is. */
export function inWords(edtf: string): string {
  return format(edtf) ?? edtf;
}

/** The date of an act for reading: `24 July 2018`, `by 24 July 2018`, `undated`. */
export function dateLine(date: string | undefined, reported: string | undefined): string {
  if (date !== undefined) return inWords(date);
  return reported === undefined ? 'undated' : `by ${inWords(reported.slice(0, 10))}`;
}

/** A moment, ISO 8601 in UTC, for reading: `24 July 2018, 14:05 UTC`. */
export const momentInWords = (iso: string): string => `${inWords(iso.slice(0, 10))}, ${iso.slice(11, 16)} UTC`;
