import type { Act, Polarity } from '../../../src/record/types.js';
import type { When } from '../dates/when.js';

/** The lane of a mark: one side's, or that of acts of both and of others. */
export type Lane = 'a' | 'both' | 'b';

/** An act on the time line. */
export interface Moment {
  readonly id: string;
  readonly act: Act;
  readonly polarity: Polarity;
  readonly lane: Lane;
  readonly when: When;
  /** When, who did what, for those who hear it. */
  readonly label: string;
}

/** A mark in its place: one act, or several that would lie upon each other. */
export interface Placed {
  /** Acts in the order of their time; more than one where the place holds no more marks. */
  readonly moments: readonly Moment[];
  /** Middle of the mark, in pixels from the left. */
  readonly x: number;
  /** Level within the lane, counted from its base line. */
  readonly level: number;
  /** Left and right end of the days it may lie in, in pixels; absent where that is no wider than the mark. */
  readonly reach?: readonly [number, number];
}

/** Width and height that a mark takes, in pixels; the smallest that a finger finds beside others. */
export const PITCH = 24;
/** Most marks one upon the other; what does not fit is told by number. */
export const LEVELS = 4;
const FROM_BASE = Array.from({ length: LEVELS }, (_, level) => level);

/** Where the middle of an act's days lies: the day of the report, where no more is known. */
export const middle = ({ lo, hi, by }: When): number => (by ? hi : (lo + hi) / 2);

/**
 * Sets the marks of one lane where their time is: one upon the other where they would touch, and as a number where there
 * is no more height.
 * @param x pixels from the left for a day number
 */
export function place(moments: readonly Moment[], x: (day: number) => number): Placed[] {
  const placed: { moments: Moment[]; x: number; level: number; reach?: readonly [number, number] }[] = [];
  const last = new Map<number, (typeof placed)[number]>();
  for (const moment of [...moments].sort((a, b) => middle(a.when) - middle(b.when))) {
    const at = x(middle(moment.when));
    const free = FROM_BASE.find((level) => at - (last.get(level)?.x ?? -Infinity) >= PITCH);
    const top = last.get(LEVELS - 1);
    if (free === undefined && top) {
      top.moments.push(moment);
      continue;
    }
    const mark = { moments: [moment], x: at, level: free ?? 0, ...reachOf(moment.when, x) };
    placed.push(mark);
    last.set(mark.level, mark);
  }
  return placed;
}

/** The days that an act may lie in, where they are wider than its mark. */
function reachOf({ lo, hi, by }: When, x: (day: number) => number): Pick<Placed, 'reach'> {
  const reach = [x(lo), x(hi + 1)] as const;
  return !by && reach[1] - reach[0] > PITCH ? { reach } : {};
}

/** Marks of all lanes as the arrow keys walk them. */
export function placedInTime(marks: readonly Placed[]): Placed[] {
  return [...marks].sort((a, b) => a.x - b.x || a.level - b.level);
}

/** Height that the marks of a lane take, in pixels; an empty lane is seen too. */
export function laneHeight(marks: readonly Placed[]): number {
  return PITCH * marks.reduce((most, { level }) => Math.max(most, level + 1), 1);
}
