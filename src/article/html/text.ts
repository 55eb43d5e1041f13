import type { Furniture } from '../../record/types.js';
import type { Block } from './body/blocks.js';

/** A report as one text: paragraphs with a blank line between them, items of one list on lines of their own. */
export interface Report {
  readonly text: string;
  /** Where its captions stand. */
  readonly captions: readonly Furniture[];
}

export function reportOf(headline: string | undefined, blocks: readonly Block[]): Report {
  let text = headline ?? '';
  const captions: Furniture[] = [];
  for (const [i, block] of blocks.entries()) {
    const sameList = block.list !== undefined && block.list === blocks[i - 1]?.list;
    if (text !== '') text += sameList ? '\n' : '\n\n';
    const start = text.length;
    text += block.text;
    if (block.kind === 'caption') captions.push({ kind: 'caption', span: [start, text.length] });
  }
  return { text, captions };
}

/** Captions that the page marks, and what its words show to be no report; of two in one place, what the words show. */
export function withCaptions(furniture: readonly Furniture[], captions: readonly Furniture[]): Furniture[] {
  const free = captions.filter(({ span }) => !furniture.some((f) => f.span[0] < span[1] && span[0] < f.span[1]));
  return [...furniture, ...free].sort((a, b) => a.span[0] - b.span[0]);
}
