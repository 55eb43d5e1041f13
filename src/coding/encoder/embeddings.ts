const SCALE_BYTES = 4;

/**
 * The vector of each word piece, stored as a row of signed bytes with a scale of its own: first all rows, then the
 * scales as little-endian 32-bit floats.
 */
export class Embeddings {
  readonly width: number;
  readonly #rows: Int8Array;
  readonly #scales: DataView;

  /** @throws Error where the bytes are not rows and scales for so many pieces. */
  constructor(bytes: Uint8Array, pieces: number) {
    this.width = bytes.length / pieces - SCALE_BYTES;
    if (!Number.isInteger(this.width)) throw new Error(`${bytes.length} bytes are no table of ${pieces} word pieces.`);
    this.#rows = new Int8Array(bytes.buffer, bytes.byteOffset, pieces * this.width);
    this.#scales = new DataView(bytes.buffer, bytes.byteOffset + pieces * this.width);
  }

  /** The vectors of some pieces, one after the other. */
  of(pieces: readonly number[]): Float32Array {
    const { width } = this;
    const out = new Float32Array(pieces.length * width);
    pieces.forEach((piece, i) => {
      const scale = this.#scales.getFloat32(piece * SCALE_BYTES, true);
      for (let d = 0; d < width; d++) out[i * width + d] = this.#rows[piece * width + d]! * scale;
    });
    return out;
  }
}
