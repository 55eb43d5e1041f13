import { add } from '../calendar.js';
import { relative, rule, stretch } from '../rule.js';
import type { Direction, Reading } from '../types.js';
import { SP } from '../vocabulary.js';

const HOUR = `(?:${SP}(?:early${SP}|late${SP})?(?:morning|afternoon|evening|night))?`;
const STEPS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

function daysAway(count: number, direction?: Direction): Reading {
  return relative(
    'day',
    ({ date }) => {
      const found = add(date, count, 'day');
      return stretch(found, found);
    },
    direction ?? (count < 0 ? 'past' : count > 0 ? 'future' : 'now'),
  );
}

/** `today`, `tonight`, `yesterday evening`, `tomorrow`; not the names of papers. */
export const nearDay = rule(
  'near-day',
  'near-day',
  'hour',
  `(?:(?<early>earlier|later)${SP})?(?<word>today|tonight|yesterday|tomorrow)${HOUR}`,
  (g, { before }) => {
    if (/^\p{Lu}/u.test(g.word!) && /\p{Lu}\p{L}{0,20}\s$/u.test(before)) return undefined;
    return daysAway(STEPS[g.word!.toLowerCase()] ?? 0);
  },
);

/** `the day before yesterday`, `the day after tomorrow`. */
export const secondDay = rule(
  'near-day',
  'second-day',
  'hour',
  `(?:the${SP})?day${SP}(?:before${SP}(?<back>yesterday)|after${SP}tomorrow)`,
  (g) => daysAway(g.back ? -2 : 2),
);

/** `this morning`, `last night`, `earlier in the day`, `overnight`. */
export const hour = rule(
  'near-day',
  'hour',
  'hour',
  `(?:(?<this>(?:earlier${SP}|later${SP})?this${SP}(?:morning|afternoon|evening)|(?:earlier|later)${SP}(?:in|on)${SP}the${SP}day)|(?<last>last${SP}night)|(?<over>overnight))`,
  (g) => {
    if (g.over) {
      return relative('day', ({ date }) => stretch(add(date, -1, 'day'), date));
    }
    return daysAway(g.last ? -1 : 0);
  },
);
