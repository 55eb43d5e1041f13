import type { Act } from '../record/types.js';

/** Acts that all parties do together. */
export const MUTUAL: ReadonlySet<Act> = new Set<Act>(['hold', 'schedule', 'prepare', 'resume', 'suspend', 'postpone']);
