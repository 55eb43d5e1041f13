/** Vectors of tokens, scattered over rows of memory. */
export interface Vectors {
  /** Pointer to row 0. */
  readonly rows: number;
  /** Bytes between rows. */
  readonly stride: number;
  /** Pointer to the row number of each token, with {@link AFFINE_ROWS} − 1 more numbers that may be read. */
  readonly list: number;
}

/** The vectors from token `first` on. */
export function from(vectors: Vectors, first: number): Vectors {
  return { ...vectors, list: vectors.list + first * 4 };
}
