import type { MentionRow, Review, Store } from '../store/index.js';
import { byMention, settled } from './settled.js';

/** A mention on which reviewers differ, with what each of them decided. */
export interface Dispute {
  readonly row: MentionRow;
  /** Standing decisions, one for each reviewer, in the order in which they were made. */
  readonly decisions: readonly Review[];
}

/**
 * Mentions on which reviewers differ and nobody has adjudicated, those first decided on first; with the number of all of
 * them. A mention that is no longer in the record, its article having been read anew, cannot be settled and is left out.
 */
export async function disputes(
  store: Store,
  limit: number,
): Promise<{ readonly items: readonly Dispute[]; readonly left: number }> {
  const open = byMention(await store.reviews.log({ standing: true })).filter((one) => !settled(one));
  const rows = await Promise.all(open.map(({ mention }) => store.listings.mention(mention)));
  const found = open.flatMap(({ decisions }, i) => (rows[i] ? [{ row: rows[i], decisions }] : []));
  return { items: found.slice(0, limit), left: found.length };
}
