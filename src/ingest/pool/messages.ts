/** What a thread of a pool is told and tells. It tells `ready` once it can work, and then answers each task in turn. */
export type ToThread<T> = readonly T[];
export type FromThread<R> = 'ready' | { readonly results: readonly R[] };
