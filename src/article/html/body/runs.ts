import { Element, INLINE, type Node } from '../tree.js';

/** Words that stand together in a block: what a reader sees as one line or paragraph. */
export interface Run {
  readonly text: string;
  /** UTF-16 units of it that are links. */
  readonly linked: number;
}

/** One thing in a block: words, or a block inside it. */
export type Content = Run | Element;

/** Soft hyphens, joiners, marks and controls: they part words that are one, and no reader sees them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls are what is taken out
const UNSEEN = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u0000-\u0008\u000e-\u001f\u007f]/g;

/** What a block holds, in order: two line breaks part runs, one is kept as a line feed. */
export function contentsOf(block: Element, isBlock: (element: Element) => boolean): Content[] {
  const contents: Content[] = [];
  let pieces: string[] = [];
  let linked = 0;
  let breaks = 0;
  const end = () => {
    const text = pieces
      .join('')
      .replace(UNSEEN, '')
      .replace(/[^\S\v]+/g, ' ')
      .replace(/ ?\v ?/g, '\n')
      .trim();
    if (text !== '') contents.push({ text, linked: Math.min(linked, text.length) });
    [pieces, linked, breaks] = [[], 0, 0];
  };
  const add = (node: Node, inLink: boolean) => {
    if (typeof node === 'string') {
      const length = node.trim().length;
      if (length > 0) breaks = 0;
      pieces.push(node);
      if (inLink) linked += length;
    } else if (node.name === 'br') {
      if (++breaks > 1) end();
      else pieces.push('\v');
    } else if (isBlock(node)) {
      end();
      contents.push(node);
    } else {
      for (const child of node.children) add(child, inLink || node.name === 'a');
    }
  };
  for (const child of block.children) add(child, false);
  end();
  return contents;
}

export const isElement = (content: Content): content is Element => content instanceof Element;

/** Tells blocks from what stands in a line; what stands in a line but holds a block is one too. */
export function blocksIn(root: Element): (element: Element) => boolean {
  const blocks = new Set<Element>();
  const mark = (element: Element): boolean => {
    let holds = false;
    for (const child of element.children) if (typeof child !== 'string') holds = mark(child) || holds;
    const block = element.name !== 'br' && (holds || !INLINE.has(element.name));
    if (block) blocks.add(element);
    return block;
  };
  mark(root);
  return (element) => blocks.has(element);
}
