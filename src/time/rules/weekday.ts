import { add, type Day, monday } from '../calendar.js';
import { days } from '../edtf.js';
import { nearest } from '../nearest.js';
import { relative, rule, stretch } from '../rule.js';
import type { Moment, Reading } from '../types.js';
import { SP, WEEKDAY_NAME, weekdayNumber } from '../vocabulary.js';

const HOUR = `(?:${SP}(?:early${SP}|late${SP})?(?:morning|afternoon|evening|night))?`;
const NAMED_DAY = /(?<!\p{L})(?:Black|Bloody|Good|Ash|Super|Cyber|Holy|Palm|Easter|every|each)\s+$/iu;
const PAPER = /^\s+(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Business|People|Tribune|Agreement)(?!\p{L})/u;

function one(date: Day | undefined): string | undefined {
  return stretch(date, date);
}

/** The day `weekday` of the week that lies `weeks` from the moment's (weeks begin on Monday). */
function inWeek(moment: Moment, weeks: number, weekday: number): string | undefined {
  const start = monday(moment.date);
  return one(start && add(start, 7 * weeks + weekday - 1, 'day'));
}

/** `Tuesday`, `on Monday night`, `early Thursday`: the nearest by tense, the day of publication counting for both sides. */
export const weekday = rule(
  'weekday',
  'weekday',
  'weekday',
  `(?:(?:early|late)${SP})?(?<day>${WEEKDAY_NAME})${HOUR}`,
  (g, { before, after }) => {
    const day = weekdayNumber(g.day!);
    if (!day || NAMED_DAY.test(before) || PAPER.test(after)) return undefined;
    return nearestWeekday(day);
  },
);

function nearestWeekday(weekday: number): Reading {
  return relative('day', (moment) => {
    const { date } = moment;
    const ahead = (weekday - date.dayOfWeek + 7) % 7;
    return nearest(
      ahead === 0 ? [one(date)] : [one(add(date, ahead - 7, 'day')), one(add(date, ahead, 'day'))],
      moment,
    );
  });
}

/** `last Tuesday`, `next Friday`, `this Thursday`. */
export const whichWeekday = rule(
  'weekday',
  'which-weekday',
  'weekday',
  `(?<which>(?:(?:this|the)${SP})?(?:last|past|previous|next|coming|following)|this)${SP}(?<day>${WEEKDAY_NAME})${HOUR}`,
  (g) => {
    const day = weekdayNumber(g.day!);
    if (!day) return undefined;
    const which = g.which!.toLowerCase();
    if (which.endsWith('following')) return following(day);
    if (/last|past|previous/.test(which)) return relative('day', ({ date }) => one(lastBefore(date, day)), 'past');
    if (which.endsWith('coming')) {
      return relative('day', ({ date }) => one(add(date, ((day - date.dayOfWeek + 6) % 7) + 1, 'day')), 'future');
    }
    if (which.endsWith('next')) return relative('day', (moment) => inWeek(moment, 1, day), 'future');
    return nearestWeekday(day);
  },
);

/** The last such day before `date`; yesterday is nobody's "last Wednesday", so that the one before is meant. */
function lastBefore(date: Day, weekday: number): Day | undefined {
  const back = ((date.dayOfWeek - weekday + 6) % 7) + 1;
  return add(date, back === 1 ? -8 : -back, 'day');
}

/** "the following Friday" follows another date, not that of the article. */
function following(weekday: number): Reading {
  return {
    need: 'nothing',
    anchor: 'other',
    floating: (base) => {
      const from = days(base)?.to;
      return from && one(add(from, ((weekday - from.dayOfWeek + 6) % 7) + 1, 'day'));
    },
  };
}

/** `Tuesday of next week`, `Monday last week`, `next week on Tuesday`. */
export const weekdayOfWeek = rule(
  'weekday',
  'weekday-of-week',
  'weekday',
  `(?:(?<day>${WEEKDAY_NAME})${HOUR}${SP}(?:of${SP}|in${SP})?(?<which>last|this|next)${SP}week|(?<week>last|this|next)${SP}week,?${SP}(?:on${SP})?(?<dayIn>${WEEKDAY_NAME})${HOUR})`,
  (g) => {
    const day = weekdayNumber(g.day ?? g.dayIn!);
    const step = { last: -1, this: 0, next: 1 }[(g.which ?? g.week!).toLowerCase()] ?? 0;
    return day ? relative('day', (moment) => inWeek(moment, step, day)) : undefined;
  },
);
