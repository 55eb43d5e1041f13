import { type FurnitureRule, matched, whole } from './rule.js';

const NETWORKS =
  '(?:Facebook|Twitter|X|Instagram|WhatsApp|Telegram|LinkedIn|YouTube|Pinterest|Reddit|Pocket|Flipboard|Google\\+?|Email|E-mail|Print|Post|Tweet|Share|Messenger)';

/** Buttons and lines that spread the article, or gather followers for who wrote it. */
const PATTERNS = [
  new RegExp(
    `^(?:(?:share|tweet|save|post|print|email)(?: (?:this|it|on|via|update|article|story|all|with))*[:\\s,|/•-]*)+(?:${NETWORKS}[\\s,|/•-]*)*-*$`,
    'iu',
  ),
  new RegExp(`^(?:${NETWORKS}[\\s,|/•-]+)*${NETWORKS}$`, 'u'),
  /^Share All sharing options for\s*:.*$/iu,
  /^short (?:link|url)\s*:?.{0,60}$/iu,
  /^read or share this story\s*:.*$/iu,
  /^[-–—•*\s]*(?:you can )?follow\b.{1,90}\b(?:on|at|via|add) (?:Twitter|X|Facebook|Instagram|social media|https?:).*$/iu,
  /^[-–—•*\s]*follow\b.{0,90}(?:@\w+|\btwitter\.com\/\S+).*$/iu,
  /^(?:join|like|find|visit) (?:us|the conversation|me|him|her)\b.{0,30}\b(?:on )?(?:Facebook|Twitter|Instagram)\b.{0,60}$/iu,
  /^[-–—•*\s]*follow the .{2,30} on .{2,60}$/iu,
];

/** A sentence at the end of a line that asks to be followed: `… is a reporter in Oslo. Follow her on Twitter @…`. */
const FOLLOW =
  /(?<=[.!?]\s)(?:You can )?[Ff]ollow (?:him|her|them|me|us) (?:on (?:Twitter|Facebook|Instagram)|@\w+).*$/gu;

export const share: FurnitureRule = (line) => {
  if (line.words <= LONGEST && PATTERNS.some((p) => p.test(line.text))) return whole('share', line);
  return line.text.includes('ollow ') ? matched('share', line, FOLLOW) : [];
};

const LONGEST = 40;
