import type { TextSpan } from '../../../src/record/types.js';

/**
 * The place in a text of what is selected in the box that shows it; undefined where nothing is, or not all within the box.
 * @param start what the text begins at
 */
export function selectedIn(box: Node, selection: Selection | null, start: number): TextSpan | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!box.contains(range.commonAncestorContainer)) return undefined;
  const before = document.createRange();
  before.selectNodeContents(box);
  before.setEnd(range.startContainer, range.startOffset);
  const from = start + before.toString().length;
  return [from, from + range.toString().length];
}
