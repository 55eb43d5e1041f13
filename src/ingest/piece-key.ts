import { createHash } from 'node:crypto';
import type { Overrides, Piece } from '../article/index.js';

/** Says what a piece holds and how it is read: the same for the same bytes, hints, overrides and coder, and for no others. */
export function pieceKey({ kind, hints, bytes }: Piece, { published, outlet }: Overrides, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, kind, hints ?? null, published ?? null, outlet ?? null]))
    .update('\0')
    .update(bytes)
    .digest('base64url')
    .slice(0, 22);
}
