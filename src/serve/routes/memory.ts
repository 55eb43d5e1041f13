import { StoreError } from '../../store/index.js';

/**
 * A page of a list that is short enough to be made whole each time: of the parties of the world, say.
 * @throws StoreError `cursor` for a place that no page gave
 */
export function pageInMemory<T>(
  all: readonly T[],
  limit: number,
  after: string | undefined,
): { items: T[]; next?: string } {
  const from = after === undefined ? 0 : Number(Buffer.from(after, 'base64url').toString());
  if (!Number.isSafeInteger(from) || from < 0)
    throw new StoreError(
      'cursor',
      'The place to go on from was not given by this listing',
      'Give `next` of the page before, unchanged, or leave it out to begin anew.',
    );
  const to = from + limit;
  return {
    items: all.slice(from, to),
    ...(to < all.length ? { next: Buffer.from(String(to)).toString('base64url') } : {}),
  };
}
