/** Longer words are one unknown piece, as the encoder has learnt them. */
const LONGEST = 100;

const UNKNOWN = '[UNK]';
const INNER = '##';

/**
 * Splits words into the pieces that an encoder of the BERT family knows: in lower case, without accents, punctuation by
 * itself, and of what is left the longest known piece first (Wu et al. 2016, "Google's Neural Machine Translation System").
 */
export class WordPieces {
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #known = new Map<string, readonly number[]>();

  /** `vocabulary` lists the pieces in the order of their numbers. */
  constructor(vocabulary: readonly string[]) {
    this.#numbers = new Map(vocabulary.map((piece, i) => [piece, i]));
  }

  /** How many pieces there are. */
  get size(): number {
    return this.#numbers.size;
  }

  /**
   * The number of a piece by its own name, as of `[SEP]`.
   * @throws Error where the vocabulary lacks it.
   */
  number(piece: string): number {
    const found = this.#numbers.get(piece);
    if (found === undefined) throw new Error(`The vocabulary of the encoder lacks ${piece}.`);
    return found;
  }

  /** The numbers of the pieces of a word; none for blanks. */
  of(word: string): readonly number[] {
    let pieces = this.#known.get(word);
    if (!pieces) {
      pieces = simple(word).flatMap((part) => this.#split(part));
      this.#known.set(word, pieces);
    }
    return pieces;
  }

  #split(part: string): number[] {
    const characters = [...part];
    if (characters.length > LONGEST) return [this.number(UNKNOWN)];
    const out: number[] = [];
    for (let start = 0; start < characters.length; ) {
      let end = characters.length;
      let found: number | undefined;
      for (; end > start && found === undefined; end--) {
        found = this.#numbers.get((start ? INNER : '') + characters.slice(start, end).join(''));
      }
      if (found === undefined) return [this.number(UNKNOWN)];
      out.push(found);
      start = end + 1;
    }
    return out;
  }
}

/** Lower case without accents, parted at blanks and around each mark of punctuation. */
const simple = (word: string): string[] =>
  word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}|\p{Cc}|\p{Cf}/gu, '')
    .replace(/[\p{P}$+<=>^`|~]/gu, ' $& ')
    .split(/\s+/u)
    .filter(Boolean);
