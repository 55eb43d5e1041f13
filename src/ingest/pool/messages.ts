/** What a worker of a pool is told and tells. It tells `ready` once it can work, and then answers each task in turn. */
export type ToWorker<T> = readonly T[];
export type FromWorker<R> =
  | 'ready'
  /** `peakKiB`: the most memory that the worker has held so far. */
  | { readonly results: readonly R[]; readonly peakKiB: number }
  /** Why it can go on no longer. */
  | { readonly failed: string };
