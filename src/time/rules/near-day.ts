import { add } from '../calendar.js';
import { away, relative, rule } from '../rule.js';
import { stretch } from '../stretch.js';
import { HOUR, SP } from '../vocabulary.js';

const STEPS: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** `today`, `tonight`, `yesterday evening`, `tomorrow`; not the names of papers. */
export const nearDay = rule(
  'near-day',
  'near-day',
  'hour',
  `(?:(?:earlier|later)${SP})?(?<word>today|tonight|yesterday|tomorrow)${HOUR}`,
  (g, { before }) => {
    if (/^\p{Lu}/u.test(g.word!) && /\p{Lu}\p{L}{0,20}\s$/u.test(before)) return undefined;
    return away(STEPS[g.word!.toLowerCase()] ?? 0, 'day');
  },
);

/** `the day before yesterday`, `the day after tomorrow`. */
export const secondDay = rule(
  'near-day',
  'second-day',
  'hour',
  `(?:the${SP})?day${SP}(?:before${SP}(?<back>yesterday)|after${SP}tomorrow)`,
  (g) => away(g.back ? -2 : 2, 'day'),
);

/** `this morning`, `last night`, `earlier in the day`, `overnight`. */
export const hour = rule(
  'near-day',
  'hour',
  'hour',
  `(?:(?:earlier${SP}|later${SP})?this${SP}(?:morning|afternoon|evening)|(?:earlier|later)${SP}(?:in|on)${SP}the${SP}day|(?<last>last${SP}night)|(?<over>overnight))`,
  (g) => {
    if (g.over) return relative('day', ({ date }) => stretch(add(date, -1, 'day'), date));
    return away(g.last ? -1 : 0, 'day');
  },
);
