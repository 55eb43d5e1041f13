const NONE = -1;

/**
 * State of an arc-eager parse: a stack of words under work, a buffer of words to come, and the arcs drawn so far.
 *
 * Words are numbered from 0; −1 stands for "none".
 */
export class ParseState {
  /** Head of each word, −1 while it has none. */
  readonly heads: Int32Array;
  /** Class that drew the arc from the head, meaningful where there is one. */
  readonly labels: Int32Array;
  readonly #length: number;
  readonly #stack: Int32Array;
  #depth = 0;
  /** Words put back, read before the rest of the buffer, last first. */
  readonly #returned: Int32Array;
  #returnedCount = 0;
  #next = 0;
  readonly #isReturned: Uint8Array;
  readonly #sentenceStart: Uint8Array;
  /** Dependents as linked lists, the latest first; a word is in one list only. */
  readonly #lastLeft: Int32Array;
  readonly #lastRight: Int32Array;
  readonly #previous: Int32Array;

  constructor(length: number) {
    this.#length = length;
    this.heads = new Int32Array(length).fill(NONE);
    this.labels = new Int32Array(length);
    this.#stack = new Int32Array(length);
    this.#returned = new Int32Array(length);
    this.#isReturned = new Uint8Array(length);
    this.#sentenceStart = new Uint8Array(length);
    if (length > 0) this.#sentenceStart[0] = 1;
    this.#lastLeft = new Int32Array(length).fill(NONE);
    this.#lastRight = new Int32Array(length).fill(NONE);
    this.#previous = new Int32Array(length).fill(NONE);
  }

  get isFinal(): boolean {
    return this.#depth === 0 && this.#bufferLength === 0;
  }

  get #bufferLength(): number {
    return this.#length - this.#next + this.#returnedCount;
  }

  /** The i-th word from the top of the stack. */
  stack(i: number): number {
    return i < this.#depth ? this.#stack[this.#depth - 1 - i]! : NONE;
  }

  /** The i-th word of the buffer. */
  buffer(i: number): number {
    if (i < this.#returnedCount) return this.#returned[this.#returnedCount - 1 - i]!;
    const word = this.#next + i - this.#returnedCount;
    return word < this.#length ? word : NONE;
  }

  /** The leftmost left dependent. */
  leftChild(word: number): number {
    return word < 0 ? NONE : this.#lastLeft[word]!;
  }

  /** The rightmost right dependent. */
  rightChild(word: number): number {
    return word < 0 ? NONE : this.#lastRight[word]!;
  }

  canShift(): boolean {
    if (this.#depth === 0) return true;
    const first = this.buffer(0);
    return this.#bufferLength >= 2 && !this.#sentenceStart[first] && !this.#isReturned[first];
  }

  canReduce(): boolean {
    return this.#depth > 0;
  }

  /** Whether an arc may be drawn, in either direction, between the top of the stack and the first of the buffer. */
  canAttach(): boolean {
    return this.#depth > 0 && this.#bufferLength > 0 && !this.#sentenceStart[this.buffer(0)];
  }

  canBreak(): boolean {
    if (this.#bufferLength < 2) return false;
    const second = this.buffer(1);
    return second === this.buffer(0) + 1 && !this.#sentenceStart[second];
  }

  shift(): void {
    this.#stack[this.#depth++] = this.#returnedCount > 0 ? this.#returned[--this.#returnedCount]! : this.#next++;
  }

  /** Drops the top of the stack, or puts it back into the buffer when it has no head yet and is not the last. */
  reduce(): void {
    const word = this.#stack[--this.#depth]!;
    if (this.heads[word]! >= 0 || this.#depth === 0) return;
    this.#isReturned[word] = 1;
    this.#returned[this.#returnedCount++] = word;
  }

  /** Makes the top of the stack a dependent of the first of the buffer, in place of a head it may have had. */
  attachLeft(label: number): void {
    const child = this.stack(0);
    const head = this.buffer(0);
    const old = this.heads[child]!;
    if (old >= 0 && this.#lastRight[old] === child) this.#lastRight[old] = this.#previous[child]!;
    this.#previous[child] = this.#lastLeft[head]!;
    this.#lastLeft[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
    this.#isReturned[head] = 0;
    this.#depth--;
  }

  /** Makes the first of the buffer a dependent of the top of the stack and shifts it. */
  attachRight(label: number): void {
    const head = this.stack(0);
    const child = this.buffer(0);
    this.#previous[child] = this.#lastRight[head]!;
    this.#lastRight[head] = child;
    this.heads[child] = head;
    this.labels[child] = label;
    this.shift();
  }

  /** Lets a sentence begin at the second word of the buffer. */
  break(): void {
    this.#sentenceStart[this.buffer(1)] = 1;
  }
}
