import type { Model, ParserAction } from '../model/decode.js';
import type { Compute } from '../nn/kernels.js';
import { TransitionScorer } from '../nn/transition-scorer.js';
import type { Vectors } from '../nn/vectors.js';
import { ParseState } from './state.js';
import type { Tree } from './tree.js';

const ROOT = 'ROOT';
/** The next two words and the top of the stack: almost every word is each of these at some time. */
const EAGER_SLOTS = 3;

/** Classes `[from, to)` that do the same, apart from the label. */
interface ClassRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A greedy arc-eager parser that may take arcs and shifts back.
 *
 * Source: Honnibal and Johnson (2015), "An Improved Non-monotonic Transition System for Dependency Parsing".
 */
export class Parser {
  readonly #compute: Compute;
  readonly #scorer: TransitionScorer;
  readonly #labels: readonly string[];
  readonly #classes: Readonly<Record<ParserAction, ClassRange>>;

  constructor(compute: Compute, model: Model) {
    const { moves } = model.parser;
    this.#compute = compute;
    this.#scorer = new TransitionScorer(compute, model, 'parser', EAGER_SLOTS);
    this.#labels = moves.map((move) => move.label);
    const range = (action: ParserAction): ClassRange => ({
      from: moves.findIndex((move) => move.action === action),
      to: moves.findLastIndex((move) => move.action === action) + 1,
    });
    this.#classes = {
      SHIFT: range('SHIFT'),
      REDUCE: range('REDUCE'),
      LEFT: range('LEFT'),
      RIGHT: range('RIGHT'),
      BREAK: range('BREAK'),
    };
  }

  /** The tree over `n` tokens. Labels may still say where a crossing arc belongs. */
  parse(vectors: Vectors, n: number): Tree {
    return this.#compute.scratch(() => {
      this.#scorer.prepare(vectors, n);
      const state = new ParseState(n);
      const slots = new Int32Array(this.#scorer.slots);
      while (!state.isFinal) {
        fillSlots(state, slots);
        if (!this.#advance(state, this.#scorer.score(slots))) break;
      }
      const heads = state.heads.map((head, i) => (head < 0 ? i : head));
      const labels = Array.from(heads, (head, i) => (head === i ? ROOT : this.#labels[state.labels[i]!]!));
      return { heads, labels };
    });
  }

  /** Makes the best move that is allowed; false when none is. Of equal scores the first counts. */
  #advance(state: ParseState, scores: Float32Array): boolean {
    const { SHIFT, REDUCE, LEFT, RIGHT, BREAK } = this.#classes;
    let best = -1;
    const consider = ({ from, to }: ClassRange) => {
      for (let k = from; k < to; k++) if (best < 0 || scores[k]! > scores[best]!) best = k;
    };
    if (state.canShift()) consider(SHIFT);
    if (state.canReduce()) consider(REDUCE);
    if (state.canAttach()) {
      consider(LEFT);
      consider(RIGHT);
    }
    if (state.canBreak()) consider(BREAK);
    if (best < 0) return false;
    if (best >= BREAK.from) state.break();
    else if (best >= RIGHT.from) state.attachRight(best);
    else if (best >= LEFT.from) state.attachLeft(best);
    else if (best >= REDUCE.from) state.reduce();
    else state.shift();
    return true;
  }
}

/** The words that a move is decided by, in the order of the model's weights. */
function fillSlots(state: ParseState, slots: Int32Array): void {
  const next = state.buffer(0);
  const top = state.stack(0);
  slots[0] = next;
  slots[1] = state.buffer(1);
  slots[2] = top;
  slots[3] = state.stack(1);
  slots[4] = state.stack(2);
  slots[5] = state.leftChild(next);
  slots[6] = state.leftChild(top);
  slots[7] = state.rightChild(top);
}
