import type { Furniture } from '../record/types.js';
import { appeal } from './furniture/appeal.js';
import { caption } from './furniture/caption.js';
import { contact } from './furniture/contact.js';
import { credit } from './furniture/credit.js';
import { dateline } from './furniture/dateline.js';
import { player } from './furniture/player.js';
import { related } from './furniture/related.js';
import type { FurnitureRule } from './furniture/rule.js';
import { share } from './furniture/share.js';
import { linesOf } from './lines.js';

/** In the order in which they speak: of two that want the same words, the first has them. */
const RULES: readonly FurnitureRule[] = [player, credit, caption, share, related, contact, appeal, dateline];

/** UTF-16 units beyond which a line is no furniture and holds none, so that no pattern has to search it. */
const LONGEST_LINE = 4000;

/**
 * The stretches of a text that are not its report, in order and without overlap. They are marked, never removed; captions
 * are reported as well, since they are to be coded like the text around them.
 */
export function furnitureIn(text: string): Furniture[] {
  const lines = linesOf(text);
  return lines.flatMap((line) => {
    if (line.text.length > LONGEST_LINE) return [];
    const found: Furniture[] = [];
    for (const rule of RULES) {
      for (const piece of rule(line, lines)) if (!found.some((other) => overlap(piece, other))) found.push(piece);
    }
    return found.sort((a, b) => a.span[0] - b.span[0]);
  });
}

function overlap(a: Furniture, b: Furniture): boolean {
  return a.span[0] < b.span[1] && b.span[0] < a.span[1];
}
