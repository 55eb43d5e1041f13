import type { Format } from './types.js';

/** Forms of engagement for which one side goes to the other. */
export const JOURNEYS: ReadonlySet<Format | undefined> = new Set<Format>(['visit', 'delegation', 'attendance']);
