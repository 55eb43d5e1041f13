import type { Furniture } from '../../record/types.js';
import { type Line, within } from '../lines.js';
import { AGENCY, type FurnitureRule, NAMES, whole } from './rule.js';

/** `Image copyright NAME Image caption …`, `Media playback … Media caption …`, `Hide caption …`: label, then caption. */
const LABELLED =
  /^(?<label>(?:Image copyright (?<owner>.{1,60}?) )?Image caption|(?:Media playback .{1,60}? )?Media caption|Hide caption|File photo\s*[-:–—]|FILE\s*[-–—])\s+(?<caption>.+)$/u;

/** A credit that closes a line: `… (Photo: NAME)`, `… [NAME/AGENCY]`, `… REUTERS/Name`, `… Photo: Name/AP`, `… via AP`. */
const CREDITED = new RegExp(
  `^(?<caption>.{12,}?)\\s*(?<credit>\\((?:Photo|Image|Picture|Reuters photo|AP Photo|Photo by|Credit)[^()]{0,90}\\)|` +
    `\\((?:${NAMES}[/ ])?${AGENCY}(?:/[\\p{L} .'’/-]{2,40})?\\)|\\[[^\\[\\]]{2,60}/[^\\[\\]]{2,40}\\]|` +
    `(?:Photo(?:graph(?:er)?)?(?: by| credit)?|Image credit|Credit):\\s*${NAMES}|REUTERS/${NAMES}|` +
    `${NAMES}/(?:[\\p{L} -]{2,30}/)?${AGENCY}(?: via ${AGENCY})?)\\.?$`,
  'u',
);

/** A line that is nothing but the credit of a picture; the line before it is its caption. */
const BARE_CREDIT = new RegExp(
  `^(?:(?:CREDIT|PHOTO|IMAGE|Credit|Photo(?:graph)?(?: by)?|Image(?: credit| by)?|Picture)\\s*:?\\s*)?${NAMES}(?:\\s*/\\s*|\\s+via\\s+)${AGENCY}$`,
  'u',
);

/** Words by which a caption points into its picture, or tells the day on which it was taken. */
const POINTS =
  /(?:,|\()\s*(?:left|right|cent(?:er|re)|[LRC]|(?:second |third )?from (?:the )?(?:left|right)|top|bottom|pictured)\)?(?=[,\s)]|$)|\b(?:file photo|is (?:seen|pictured|shown)|are (?:seen|pictured|shown))\b|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \p{Lu}[\p{L}.]+ \d{1,2}, (?:19|20)\d\d\b/u;

/** What every credit has; looked for first, since most lines have none of it. */
const CREDIT_SIGN = /[)\]]\.?$|\/|Photo|Image|[Cc]redit/;
const LONGEST_CREDIT = 110;

const LONGEST_CAPTION = 70;
const HEAD_LINES = 5;

/** Captions, told from their credits: the caption itself is part of the report. */
export const caption: FurnitureRule = (line, lines) => {
  if (line.words > LONGEST_CAPTION || line.text.length > LONGEST_CAPTION * 12) return [];
  const labelled = LABELLED.exec(line.text)?.groups;
  if (labelled) return labelledCaption(line, labelled);
  const credited = CREDIT_SIGN.test(line.text.slice(-LONGEST_CREDIT)) ? CREDITED.exec(line.text)?.groups : undefined;
  if (credited && line.words <= LONGEST_CAPTION) return creditedCaption(line, credited.caption!, credited.credit!);
  return standsAboveCredit(line, lines) ? whole('caption', line) : [];
};

export function isBareCredit(line: Line): boolean {
  return BARE_CREDIT.test(line.text);
}

function labelledCaption(line: Line, groups: Record<string, string | undefined>): Furniture[] {
  const label = groups.label!;
  const from = line.text.length - groups.caption!.length;
  const kind = groups.owner === undefined ? 'player' : 'credit';
  return [
    { kind, span: within(line, 0, label.length) },
    { kind: 'caption', span: within(line, from, line.text.length) },
  ];
}

function creditedCaption(line: Line, words: string, credit: string): Furniture[] {
  const from = line.text.lastIndexOf(credit);
  return [
    { kind: 'caption', span: within(line, 0, words.length) },
    { kind: 'credit', span: within(line, from, from + credit.length) },
  ];
}

function standsAboveCredit(line: Line, lines: readonly Line[]): boolean {
  const next = lines[line.fromTop + 1];
  if (!next || !isBareCredit(next)) return false;
  return line.fromTop > 0 && (line.fromTop < HEAD_LINES || POINTS.test(line.text));
}
