import { ago } from './rules/ago.js';
import { ahead, coming } from './rules/ahead.js';
import { dayOfMonth, dayOfWhichMonth } from './rules/day-of-month.js';
import { dayMonth, monthDay } from './rules/day-of-year.js';
import { daysMonth, monthDays } from './rules/day-range.js';
import { decade } from './rules/decade.js';
import { distanceFrom, distanceOn } from './rules/distance.js';
import { holiday } from './rules/holiday.js';
import { isoDate } from './rules/iso-date.js';
import { month, monthOfYear, whichMonth } from './rules/month.js';
import { hour, nearDay, secondDay } from './rules/near-day.js';
import { nthWeek } from './rules/nth-week.js';
import { numericDate } from './rules/numeric-date.js';
import { endOfPeriod, period, restOfPeriod } from './rules/period.js';
import { quarter } from './rules/quarter.js';
import { recent } from './rules/recent.js';
import { season, seasonOfYear, whichSeason } from './rules/season.js';
import { weekday, weekdayOfWeek, whichWeekday } from './rules/weekday.js';
import { weekend } from './rules/weekend.js';
import { year, years } from './rules/year.js';
import type { Rule } from './types.js';

/**
 * Every rule there is. Where two match at the same place the longer match wins, and of two equally long ones the rule
 * that stands first here.
 */
export const RULES: readonly Rule[] = [
  isoDate,
  numericDate,
  monthDays,
  daysMonth,
  monthDay,
  dayMonth,
  dayOfWhichMonth,
  dayOfMonth,
  holiday,
  monthOfYear,
  whichMonth,
  month,
  nthWeek,
  quarter,
  seasonOfYear,
  whichSeason,
  season,
  decade,
  years,
  year,
  secondDay,
  nearDay,
  hour,
  weekdayOfWeek,
  whichWeekday,
  weekday,
  weekend,
  ago,
  ahead,
  coming,
  recent,
  distanceOn,
  distanceFrom,
  restOfPeriod,
  period,
  endOfPeriod,
];
