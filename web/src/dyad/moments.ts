import type { Mark } from '../api/types.js';
import { dateLine, dayNumber } from '../dates/when.js';
import type { Moment } from './layout.js';

/** A mark of the API in its lane and its days; an open end lies where the other end is. */
export function momentOf({ id, act, polarity, side, date, days, dated, phrase }: Mark): Moment {
  const from = days.from ?? days.to;
  const to = days.to ?? days.from;
  return {
    id,
    act,
    polarity,
    lane: side,
    when: {
      lo: from === undefined ? Number.NaN : dayNumber(from),
      hi: to === undefined ? Number.NaN : dayNumber(to),
      by: dated === 'article',
    },
    label: `${dateLine(date, days.to)}: ${phrase.slice(0, 300)}`,
  };
}
