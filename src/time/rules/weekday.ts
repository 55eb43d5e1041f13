import { add, type Day, monday } from '../calendar.js';
import { nearest } from '../nearest.js';
import { relative, rule } from '../rule.js';
import { only, type Stretch } from '../stretch.js';
import type { Moment, Reading } from '../types.js';
import { HOUR, SP, stepOf, WEEKDAY_NAME, weekdayNumber } from '../vocabulary.js';

/** "Bloody Sunday", "every Friday" */
const NAMED_DAY = /(?<!\p{L})(?:Black|Bloody|Good|Ash|Super|Cyber|Holy|Palm|Easter|every|each)\s$/iu;
/** "the Sunday Times", "the Good Friday Agreement" */
const NAME_FOLLOWS =
  /^\s(?:Times|Telegraph|Mail|Mirror|Express|Herald|Post|Business|People|Tribune|Agreement|Accords?)(?!\p{L})/u;

/** `Tuesday`, `on Monday night`, `early Thursday`: the nearest by tense, the day of publication counting for both sides. */
export const weekday = rule(
  'weekday',
  'weekday',
  'weekday',
  `(?:(?:early|late)${SP})?(?<day>${WEEKDAY_NAME})${HOUR}`,
  (g, { before, after }) => {
    const day = weekdayNumber(g.day!);
    if (!day || NAMED_DAY.test(before) || NAME_FOLLOWS.test(after)) return undefined;
    return nearestWeekday(day);
  },
);

/** `last Tuesday`, `next Friday`, `this Thursday`, `the following Monday`. */
export const whichWeekday = rule(
  'weekday',
  'which-weekday',
  'weekday',
  `(?<which>(?:(?:this|the)${SP})?(?:last|past|previous|next|coming|following)|this)${SP}(?<day>${WEEKDAY_NAME})${HOUR}`,
  (g) => {
    const day = weekdayNumber(g.day!);
    if (!day) return undefined;
    const which = g.which!.toLowerCase();
    // Counted from another date, not from that of the article.
    if (which.endsWith('following')) {
      return { need: 'nothing', anchor: 'other', floating: ({ to }) => only(firstAfter(to, day)) };
    }
    if (which.endsWith('coming')) return relative('day', ({ date }) => only(firstAfter(date, day)), 'future');
    const step = stepOf(which);
    if (step < 0) return relative('day', ({ date }) => only(lastBefore(date, day, which.endsWith('past'))), 'past');
    return step > 0 ? relative('day', (moment) => inWeek(moment, 1, day), 'future') : nearestWeekday(day);
  },
);

/** `Tuesday of next week`, `Monday last week`, `next week on Tuesday`. */
export const weekdayOfWeek = rule(
  'weekday',
  'weekday-of-week',
  'weekday',
  `(?:(?<day>${WEEKDAY_NAME})${HOUR}${SP}(?:of${SP}|in${SP})?(?<which>last|this|next)${SP}week|(?<week>last|this|next)${SP}week,?${SP}(?:on${SP})?(?<dayIn>${WEEKDAY_NAME})${HOUR})`,
  (g) => {
    const day = weekdayNumber(g.day ?? g.dayIn!);
    return day ? relative('day', (moment) => inWeek(moment, stepOf(g.which ?? g.week!), day)) : undefined;
  },
);

/** The day `weekday` of the week that lies `weeks` from the moment's (weeks begin on Monday). */
function inWeek({ date }: Moment, weeks: number, weekday: number): Stretch | undefined {
  const start = monday(date);
  return start && only(add(start, 7 * weeks + weekday - 1, 'day'));
}

function nearestWeekday(weekday: number): Reading {
  return relative('day', (moment) => {
    const { date } = moment;
    if (date.dayOfWeek === weekday) return only(date);
    const ahead = firstAfter(date, weekday);
    return nearest([only(ahead && add(ahead, -7, 'day')), only(ahead)], moment);
  });
}

function firstAfter(date: Day, weekday: number): Day | undefined {
  return add(date, ((weekday - date.dayOfWeek + 6) % 7) + 1, 'day');
}

/** The last such day before `date`; yesterday may be "this past Wednesday", but is nobody's "last Wednesday". */
function lastBefore(date: Day, weekday: number, mayBeYesterday: boolean): Day | undefined {
  const back = ((date.dayOfWeek - weekday + 6) % 7) + 1;
  return add(date, back === 1 && !mayBeYesterday ? -8 : -back, 'day');
}
