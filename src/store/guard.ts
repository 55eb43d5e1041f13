/** Does work on a database, and makes of what it throws what the user can act on. */
export type Guard = <T>(work: () => Promise<T>) => Promise<T>;
