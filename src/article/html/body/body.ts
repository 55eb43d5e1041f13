import type { Element } from '../tree.js';
import { type Block, blocksOf } from './blocks.js';
import { choose } from './choose.js';
import { prune } from './prune.js';
import { blocksIn } from './runs.js';
import { trimmed } from './trim.js';

export interface Body {
  /** The report, block by block. */
  readonly blocks: readonly Block[];
  /** How many teasers of other articles stood beside it. */
  readonly cards: number;
}

/** The report on a page. The page is pruned on the way. */
export function bodyOf(root: Element, headline?: string): Body {
  const cards = prune(root);
  const isBlock = blocksIn(root);
  const parts = choose(root, isBlock);
  return { blocks: trimmed(blocksOf(parts, isBlock), headline), cards };
}
