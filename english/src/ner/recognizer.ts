import type { Model, Move, NerAction } from '../model/decode.js';
import type { Compute } from '../nn/kernels.js';
import { TransitionScorer } from '../nn/transition-scorer.js';
import type { Vectors } from '../nn/vectors.js';

/** Only the token itself; the other two slots are filled within entities. */
const EAGER_SLOTS = 1;

/** Tokens `[start, end)` that name something of the kind `label`. */
export interface EntitySpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** What the recognizer needs to know of a document besides its vectors. */
export interface EntityContext {
  isSpace(token: number): boolean;
  isSentenceStart(token: number): boolean;
}

/** Finds names by deciding for each token whether it begins, continues, ends or is an entity, or is outside of any. */
export class EntityRecognizer {
  readonly #compute: Compute;
  readonly #scorer: TransitionScorer;
  readonly #moves: readonly Move<NerAction>[];
  /** Classes to choose from while no entity is open: any, and those that fit a token that none may begin at. */
  readonly #outside: readonly number[];
  readonly #single: readonly number[];
  readonly #none: readonly number[];
  /** The classes to choose from within an entity, by its label: to go on or to end, or only to end. */
  readonly #inside = new Map<string, { readonly any: readonly number[]; readonly last: readonly number[] }>();

  constructor(compute: Compute, model: Model) {
    const { moves } = model.ner;
    this.#compute = compute;
    this.#scorer = new TransitionScorer(compute, model, 'ner', EAGER_SLOTS);
    this.#moves = moves;
    const classes = (label: string | undefined, ...actions: NerAction[]) =>
      [...moves.keys()].filter((k) => {
        const move = moves[k]!;
        if (!actions.includes(move.action)) return false;
        return move.action === 'OUT' || (move.label !== '' && (label === undefined || move.label === label));
      });
    this.#outside = classes(undefined, 'BEGIN', 'UNIT', 'OUT');
    this.#single = classes(undefined, 'UNIT', 'OUT');
    this.#none = classes(undefined, 'OUT');
    for (const label of new Set(moves.map((move) => move.label))) {
      this.#inside.set(label, { any: classes(label, 'IN', 'LAST'), last: classes(label, 'LAST') });
    }
  }

  /** The entities among `n` tokens, in order; none crosses a sentence's end. */
  recognize(vectors: Vectors, n: number, context: EntityContext): EntitySpan[] {
    return this.#compute.scratch(() => {
      this.#scorer.prepare(vectors, n);
      const entities: EntitySpan[] = [];
      const slots = new Int32Array(this.#scorer.slots);
      let open = -1;
      let label = '';
      for (let i = 0; i < n; i++) {
        const goesOn = i + 1 < n && !context.isSentenceStart(i + 1);
        let allowed: readonly number[];
        if (open >= 0) allowed = goesOn ? this.#inside.get(label)!.any : this.#inside.get(label)!.last;
        else if (context.isSpace(i)) allowed = this.#none;
        else allowed = goesOn ? this.#outside : this.#single;
        let choice = allowed[0]!;
        if (allowed.length > 1) {
          slots[0] = i;
          slots[1] = open;
          slots[2] = open < 0 ? -1 : i - 1;
          choice = bestOf(this.#scorer.score(slots), allowed);
        }
        const move = this.#moves[choice]!;
        if (move.action === 'BEGIN') {
          open = i;
          label = move.label;
        } else if (move.action === 'UNIT') {
          entities.push({ start: i, end: i + 1, label: move.label });
        } else if (move.action === 'LAST') {
          entities.push({ start: open, end: i + 1, label });
          open = -1;
        }
      }
      return entities;
    });
  }
}

function bestOf(scores: Float32Array, classes: readonly number[]): number {
  let best = classes[0]!;
  for (const k of classes) if (scores[k]! > scores[best]!) best = k;
  return best;
}
