import { endsLikeSentence, type Line } from '../lines.js';
import { type FurnitureRule, matched, whole } from './rule.js';

/** A label that sends the reader to another article, which may follow it on the same line. */
const LABEL =
  /^[\s•*([–—-]*(?:read|read (?:more|also|on|next)|read the (?:full|original)\b.{0,40}|related(?: (?:articles?|stor(?:y|ies)|coverage|links?|content|news))?|see(?: (?:also|more|next))?|also (?:read|see)|more|for more|more (?:on this|from|on|about|stories)\b.{0,30}|you (?:might|may) (?:also )?(?:be interested in|like)|recommended|don[’']t miss|watch|must read|editors[’'] picks|most (?:read|popular)|click (?:here )?(?:for|to read) more)\s*(?::|\.{3}|…|[-–—] )/iu;
const BUTTON =
  /^(?:read more|read also|read the full (?:story|article)|related|more on this|see more|see also .{5,160}|related coverage .{5,160}|continue|more from .{2,40}|interested in .{2,60}\?.*)\W*$/iu;
/** `Read more` glued to the end of a headline: `… and what comes next Read more`. */
const TRAILING = /^.{8,160}[^.!?]\sRead more$/u;

/**
 * A tooltip of headlines left behind a name: the name twice, the second glued to a headline, up to a closing `MORE`
 * (`Minister Ada Lund Ada LundCabinet splits over tunnel MORE said`). What belongs to the report is the first name.
 */
const TOOLTIP =
  /(?<name>\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’()-]+){1,4}) (?<part>(?:\p{Lu}[\p{L}.'’()-]+ ){1,4}?\p{Lu}\p{Ll}+(?=\p{Lu}).{3,400}? MORE)\b/gu;

const LONGEST_HEADLINE = 24;

export const related: FurnitureRule = (line, lines) => {
  if (isLabel(line) || (line.text.endsWith('Read more') && TRAILING.test(line.text)) || followsLabel(line, lines))
    return whole('related', line);
  return line.text.includes(' MORE') ? matched('related', line, TOOLTIP) : [];
};

function isLabel(line: Line): boolean {
  if (BUTTON.test(line.text)) return true;
  return LABEL.test(line.text) && line.words <= LONGEST_HEADLINE + 4;
}

/** Headlines in a row under a label that stands alone. */
function followsLabel(line: Line, lines: readonly Line[]): boolean {
  const found = known.get(lines) ?? headlinesUnderLabels(lines);
  known.set(lines, found);
  return found.has(line.fromTop);
}

/** Found in one pass over an article and kept, since a text may have a hundred thousand lines. */
const known = new WeakMap<readonly Line[], ReadonlySet<number>>();

function headlinesUnderLabels(lines: readonly Line[]): ReadonlySet<number> {
  const found = new Set<number>();
  let isUnderLabel = false;
  for (const line of lines) {
    const isHeadline = line.words <= LONGEST_HEADLINE && !endsLikeSentence(line.text);
    if (isUnderLabel && isHeadline) found.add(line.fromTop);
    if (isLabel(line)) isUnderLabel = /[:….]$|on this\W*$/iu.test(line.text);
    else if (!isHeadline) isUnderLabel = false;
  }
  return found;
}
