import type { Act } from '../record/types.js';

/** Acts by which an engagement that was offered, fixed or under way does not come about, or stops. */
export const REFUSALS: ReadonlySet<Act> = new Set<Act>(['cancel', 'postpone', 'suspend', 'decline', 'rescind']);
