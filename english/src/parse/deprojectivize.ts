import type { Edges, Tree } from './tree.js';

const DELIMITER = '||';

/**
 * Draws the crossing arcs. The parser cannot draw one, so it attaches the word to an ancestor of its head and says in
 * the label which relation the head has: `dobj||xcomp` is a `dobj` of an `xcomp` further down. The new head is the
 * first word so labelled, breadth first from the ancestor.
 *
 * Source: Nivre and Nilsson (2005), "Pseudo-Projective Dependency Parsing", the HEAD scheme.
 * @returns whether the tree was changed
 */
export function deprojectivize(tree: Tree, edges: Edges, isSpace: (word: number) => boolean): boolean {
  let search: HeadSearch | undefined;
  for (let i = 0; i < tree.labels.length; i++) {
    const label = tree.labels[i]!;
    const cut = label.indexOf(DELIMITER);
    if (cut < 0) continue;
    search ??= new HeadSearch(tree, edges, isSpace);
    const head = search.find(i, label.slice(cut + DELIMITER.length));
    search.move(i, head);
    tree.labels[i] = label.slice(0, cut);
  }
  return search !== undefined;
}

/** Looks for heads in a tree some of whose words are being moved. */
class HeadSearch {
  readonly #tree: Tree;
  readonly #edges: Edges;
  readonly #isSpace: (word: number) => boolean;
  readonly #children: number[][];

  constructor(tree: Tree, edges: Edges, isSpace: (word: number) => boolean) {
    this.#tree = tree;
    this.#edges = edges;
    this.#isSpace = isSpace;
    this.#children = tree.labels.map(() => []);
    for (const [i, head] of tree.heads.entries()) if (head !== i) this.#children[head]!.push(i);
  }

  find(word: number, label: string): number {
    const { heads, labels } = this.#tree;
    const queue = [heads[word]!];
    for (const candidate of queue) {
      for (const child of this.#children[candidate]!) {
        if (child === word || this.#isSpace(child)) continue;
        if (labels[child] === label) return child;
        queue.push(child);
      }
    }
    return heads[word]!;
  }

  /** A word moved outside the edges that its new head had before is not found as a child of it by later searches. */
  move(word: number, head: number): void {
    const { heads } = this.#tree;
    const siblings = this.#children[heads[word]!]!;
    siblings.splice(siblings.indexOf(word), 1);
    heads[word] = head;
    if (word < this.#edges.left[head]! || word > this.#edges.right[head]!) return;
    const children = this.#children[head]!;
    const at = children.findIndex((child) => child > word);
    children.splice(at < 0 ? children.length : at, 0, word);
  }
}
