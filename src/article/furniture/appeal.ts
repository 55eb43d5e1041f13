import type { Line } from '../lines.js';
import { type FurnitureRule, whole } from './rule.js';

/** An order to the reader: the bare verb opens the line or a sentence of it. */
const ORDER =
  /(?:^|[.!?…:]\s+|\bplease\s+)(?:support|donate|give|subscribe|sign up|become|join|help|get|download|chip in|contribute|make a|upgrade|stay|click|start|keep|tell|enjoy|try|register|set|consider|thank)\b/iu;
/** An offer or a wish that the outlet puts to its reader. */
const OFFER =
  /\b(?:we need your|your (?:support|help|gift|donation|contribution|inbox)|if you can|will you (?:help|support|join)|(?:small|big) favou?r to ask|readers like you|want (?:the best|more)|not ready to|remind me later|enjoying\b.{0,40}\?|thank you for (?:reading|your)|by (?:signing up|subscribing|supporting)|delivered (?:straight )?to your|(?:in|straight to) your inbox)/iu;
/** What outlets ask money, an address or attention for. */
const WARES =
  /\b(?:newsletters?|subscri(?:be|bers?|ptions?)|member(?:ship)?s?|donat(?:e|ions?)|(?:fox news|news|mobile|iphone|android|\w+) app|inbox|e-?mail|alerts?|podcast|ads?\b|ad-free|tax-deductible|independent (?:journalism|news source|reporting)|(?:our|explanatory|quality|open) journalism|our (?:reporting|coverage|newsroom|mission|readers|work|top investigations)|support us|monthly|reading experience|privacy policy|paywall|facebook conversation)\b/iu;
const ADDRESSED = /\b(?:you|your|our|us|we)\b/iu;
/** The appeal in its shortest form, a button or a banner: `Support The Gazette!`, `Support us`, `Sign up for …`. */
const BUTTON =
  /^(?:support (?:us|the|our)\b.{0,50}|sign up (?:for|to|here|today)\b.{0,90}|subscribe(?: (?:to|now|here|today|on)\b.{0,90})?|donate(?: (?:now|today|here))?\W*|(?:click (?:here )?(?:to|for|on) )?(?:get |check out )?the .{2,20} app\W*|click (?:here )?(?:to|for|on) .{2,90}|get (?:our|the|your) .{0,30}(?:newsletter|app|alerts)\b.{0,120}|add .{2,40} as an interest\b.{0,90}|set a reminder now|remind me later\.?|not ready to support today\?|pa[iy]ment methods?|manage newsletters)[.!]*$/iu;

const HEAD_LINES = 4;
const TAIL_SHARE = 0.5;
const LONGEST_BUTTON = 24;
const LONGEST_HEAD_APPEAL = 45;
const LONGEST_APPEAL = 90;

/** Appeals for money, subscriptions, sign-ups: by the reader they address and what they want, at the edges of the text. */
export const appeal: FurnitureRule = (line, lines) => (appealsIn(lines).has(line.fromTop) ? whole('appeal', line) : []);

const known = new WeakMap<readonly Line[], ReadonlySet<number>>();

/** Which lines are appeals: those plain in themselves, and from each of them the weaker ones that lead up or follow on. */
function appealsIn(lines: readonly Line[]): ReadonlySet<number> {
  const before = known.get(lines);
  if (before) return before;
  const found = new Set(lines.filter((line) => isPlain(line, lines)).map((line) => line.fromTop));
  for (const plain of [...found]) {
    for (const step of [-1, 1]) {
      // What is found already has been gone on from, or will be.
      for (let i = plain + step; lines[i] && !found.has(i) && isWeak(lines[i]!); i += step) found.add(i);
    }
  }
  known.set(lines, found);
  return found;
}

function isPlain(line: Line, lines: readonly Line[]): boolean {
  if (isQuotation(line)) return false;
  if (line.words <= LONGEST_BUTTON && BUTTON.test(line.text)) return true;
  const top = line.fromTop < HEAD_LINES && line.words <= LONGEST_HEAD_APPEAL;
  const tail = line.fromTop >= lines.length * TAIL_SHARE && line.words <= LONGEST_APPEAL;
  return (top || tail) && signs(line) >= 3;
}

function isWeak(line: Line): boolean {
  return line.words <= LONGEST_APPEAL && !isQuotation(line) && signs(line) >= 2;
}

function signs(line: Line): number {
  return [ORDER, OFFER, WARES, ADDRESSED].filter((sign) => sign.test(line.text)).length;
}

function isQuotation(line: Line): boolean {
  return (
    /^["“”'‘«]/u.test(line.text) || /["”,]\s*(?:\p{L}+ ){0,4}(?:said|says|told|wrote|tweeted|added)\b/u.test(line.text)
  );
}
