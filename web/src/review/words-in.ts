const WORD = '[data-word]';

/** The first and the last word that is selected in the box that shows them, by number; undefined where none is. */
export function wordsIn(box: Element, selection: Selection | null): readonly [number, number] | undefined {
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const touched = [...box.querySelectorAll<HTMLElement>(WORD)].filter((word) => range.intersectsNode(word));
  const [first, last] = [touched[0], touched.at(-1)];
  return first && last ? [Number(first.dataset.word), Number(last.dataset.word)] : undefined;
}
