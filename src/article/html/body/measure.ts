import type { Element } from '../tree.js';
import { contentsOf, isElement, type Run } from './runs.js';

/** What an element and all below it hold, in UTF-16 units. */
export interface Measure {
  readonly text: number;
  readonly linked: number;
  /** Of the text, what is running prose: long lines that are not links. */
  readonly prose: number;
}

export type Measures = ReadonlyMap<Element, Measure>;

/** Shorter lines are as often a label as a sentence. */
const SHORTEST_PROSE = 60;
const MOST_LINKED = 0.45;

/** Whether a run reads like a sentence or more of an article. */
export function isProse({ text, linked }: Run): boolean {
  return text.length >= SHORTEST_PROSE && linked < text.length * MOST_LINKED;
}

/** Measures every block below `root`, and calls `onProse` for each run of prose with the block it stands in. */
export function measure(
  root: Element,
  isBlock: (element: Element) => boolean,
  onProse: (run: Run, block: Element) => void = () => {},
): Measures {
  const measures = new Map<Element, Measure>();
  const visit = (block: Element, inLink: boolean): Measure => {
    const sum = { text: 0, linked: 0, prose: 0 };
    const within = inLink || block.name === 'a';
    for (const content of contentsOf(block, isBlock)) {
      if (isElement(content)) {
        const { text, linked, prose } = visit(content, within);
        sum.text += text;
        sum.linked += linked;
        sum.prose += prose;
        continue;
      }
      sum.text += content.text.length;
      sum.linked += within ? content.text.length : content.linked;
      if (within || !isProse(content)) continue;
      sum.prose += content.text.length;
      onProse(content, block);
    }
    measures.set(block, sum);
    return sum;
  };
  visit(root, false);
  return measures;
}
