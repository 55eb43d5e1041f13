import type { Doc } from './doc.js';
import type { Span } from './span.js';

/** Coarse part of speech (Universal Dependencies v2 tag set, as spaCy assigns it). */
export type Pos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X'
  | 'SPACE'
  | '';

/** What the pipeline knows of one token; the plain data that a {@link Token} wraps. */
export interface TokenData {
  readonly text: string;
  /** Offset of the first UTF-16 unit in the document's text. */
  readonly start: number;
  readonly lemma: string;
  readonly pos: Pos;
  /** Fine tag (Penn Treebank). */
  readonly tag: string;
  /** Morphological features in UD form, `Number=Sing|Person=3`, or the empty string. */
  readonly morph: string;
  /** Index of the head token in the document; a root points at itself. */
  readonly head: number;
  /** Dependency label (CLEAR style: `nsubj`, `dobj`, `pobj`, …; `ROOT` for roots). */
  readonly dep: string;
}

/** One token of a {@link Doc}, with the tree around it. Immutable. */
export class Token implements Omit<TokenData, 'head'> {
  readonly doc: Doc;
  /** Index in the document. */
  readonly i: number;
  readonly text: string;
  readonly start: number;
  /** Offset just past the last UTF-16 unit. */
  readonly end: number;
  /** The text in lower case. */
  readonly lower: string;
  readonly lemma: string;
  readonly pos: Pos;
  readonly tag: string;
  readonly morph: string;
  readonly dep: string;
  readonly #head: number;

  constructor(doc: Doc, i: number, data: TokenData) {
    this.doc = doc;
    this.i = i;
    this.text = data.text;
    this.start = data.start;
    this.end = data.start + data.text.length;
    this.lower = data.text.toLowerCase();
    this.lemma = data.lemma;
    this.pos = data.pos;
    this.tag = data.tag;
    this.morph = data.morph;
    this.dep = data.dep;
    this.#head = data.head;
  }

  /** The syntactic head; a root is its own head. */
  get head(): Token {
    return this.doc.tokens[this.#head]!;
  }

  get isRoot(): boolean {
    return this.#head === this.i;
  }

  get isSpace(): boolean {
    return this.pos === 'SPACE';
  }

  get paragraph(): Span {
    return this.doc.paragraphOf(this);
  }

  /** The sentence the token stands in. */
  get sent(): Span {
    return this.doc.sentenceOf(this);
  }

  /** The entity the token belongs to, if any. */
  get ent(): Span | undefined {
    return this.doc.entityOf(this);
  }

  /** Direct dependents in text order. */
  get children(): readonly Token[] {
    return this.doc.childrenOf(this);
  }

  get lefts(): readonly Token[] {
    return this.children.filter((c) => c.i < this.i);
  }

  get rights(): readonly Token[] {
    return this.children.filter((c) => c.i > this.i);
  }

  /** Heads from the immediate one up to the root. */
  get ancestors(): readonly Token[] {
    const out: Token[] = [];
    for (let t: Token = this; !t.isRoot; t = t.head) out.push(t.head);
    return out;
  }

  /** The token and all it dominates, in text order. */
  get subtree(): readonly Token[] {
    return gather(this, () => true);
  }

  /** The smallest span that holds the token and all it dominates; with crossing arcs it may hold other tokens too. */
  get subtreeSpan(): Span {
    return this.doc.subtreeSpanOf(this);
  }

  /** Tokens coordinated with this one (`A, B and C`), itself excluded, in text order. */
  get conjuncts(): readonly Token[] {
    let first: Token = this;
    while (first.dep === 'conj' && !first.isRoot) first = first.head;
    return gather(first, (t) => t.dep === 'conj').filter((t) => t !== this);
  }

  /** Whether the token is an ancestor of, or the same as, `other`. */
  dominates(other: Token): boolean {
    return other === this || other.ancestors.includes(this);
  }

  /**
   * The way through the tree from this token to another of the same sentence, both ends included.
   * Empty when they stand in different sentences.
   */
  pathTo(other: Token): readonly Token[] {
    const up = [this as Token, ...this.ancestors];
    const down = [other, ...other.ancestors];
    const stepsUp = new Map(up.map((t, k) => [t, k]));
    const stepsDown = down.findIndex((t) => stepsUp.has(t));
    if (stepsDown < 0) return [];
    return [...up.slice(0, stepsUp.get(down[stepsDown]!)! + 1), ...down.slice(0, stepsDown).reverse()];
  }

  /** Direct dependents that carry one of the labels. */
  childrenBy(...deps: readonly string[]): readonly Token[] {
    return this.children.filter((c) => deps.includes(c.dep));
  }

  toString(): string {
    return this.text;
  }
}

/** A token and what hangs on it by way of children that `follow` lets through, in text order. */
function gather(top: Token, follow: (child: Token) => boolean): Token[] {
  const out = [top];
  for (const token of out) for (const child of token.children) if (follow(child)) out.push(child);
  return out.sort((a, b) => a.i - b.i);
}
