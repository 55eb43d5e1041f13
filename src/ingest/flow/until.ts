import { leave } from './leave.js';

/** Things from a source until a signal is given, even where the source is waiting for its next one. */
export async function* until<T>(things: AsyncIterable<T>, signal: AbortSignal | undefined): AsyncGenerator<T> {
  const iterator = things[Symbol.asyncIterator]();
  const stopped = new Promise<IteratorResult<T>>((resolve) => {
    signal?.addEventListener('abort', () => resolve({ done: true, value: undefined }), { once: true });
  });
  let next: Promise<IteratorResult<T>> | undefined;
  try {
    while (!signal?.aborted) {
      next = iterator.next();
      const came = await Promise.race([next, stopped]);
      if (came.done) return;
      yield came.value;
    }
  } finally {
    leave(iterator, next);
  }
}
