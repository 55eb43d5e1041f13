import { publishedOnLine } from '../published.js';
import { AGENCY, type FurnitureRule, matched, whole } from './rule.js';

const PLACE = "\\p{Lu}[\\p{Lu}.'’-]+(?:[ /]\\p{Lu}[\\p{Lu}.'’-]+)*(?:, ?\\p{Lu}[\\p{L}.]*(?: \\p{Lu}[\\p{L}.]*)*)?";
const DAY = '(?:,? \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}(?:, ?\\d{4})?)?';

/** `MOSCOW, June 2 (Reuters) - `, `OSLO (AP) — `, `GENEVA — `: a place in capitals and a dash, which is no hyphen. */
const CAPITALS = new RegExp(
  `^${PLACE}${DAY}(?:,? ?\\([^()]{2,40}\\))?(?:\\s*(?:--|[–—])\\s*|\\s+-\\s+)(?=[\\p{L}\\d"“‘'$])`,
  'gu',
);
/** `Oslo (CNN) `, `(Reuters) - `: an outlet in brackets, with or without the place. */
const BRACKETED = new RegExp(
  `^(?:\\p{Lu}[\\p{L}.'’-]*(?:[ ,]+\\p{Lu}[\\p{L}.'’-]*){0,4},?\\s*)?\\((?:${AGENCY}|CNN|CNN Business|BBC|NPR|CBS News|UPI|DPA)\\)\\s*(?:--|[-–—])?\\s*(?=\\S)`,
  'gu',
);

const HEAD_LINES = 5;

/** Place, day and agency that open a report, and lines near the head that hold only when it came out. */
export const dateline: FurnitureRule = (line) => {
  if (line.fromTop >= HEAD_LINES) return [];
  if (publishedOnLine(line) !== undefined) return whole('dateline', line);
  return [CAPITALS, BRACKETED].flatMap((p) => matched('dateline', line, p)).slice(0, 1);
};
