import { leave } from './leave.js';

export interface BatchLimits<T> {
  /** Whether a batch has grown enough. */
  readonly full: (batch: readonly T[]) => boolean;
  /** Milliseconds after which a batch goes on as it is, so that what comes slowly is not kept waiting. */
  readonly wait: number;
}

/** Things in batches, in their order; each as soon as it is full, or as its first thing has waited long enough. */
export async function* batches<T>(things: AsyncIterable<T>, { full, wait }: BatchLimits<T>): AsyncGenerator<T[]> {
  const iterator = things[Symbol.asyncIterator]();
  let batch: T[] = [];
  let late: Alarm | undefined;
  let next = iterator.next();
  try {
    for (;;) {
      const got = await (late ? Promise.race([next, late.rung]) : next);
      if (got !== LATE && got.done) break;
      if (got !== LATE) {
        batch.push(got.value);
        next = iterator.next();
        late ??= alarm(wait);
      }
      if (got !== LATE && !full(batch)) continue;
      late?.stop();
      late = undefined;
      yield batch;
      batch = [];
    }
    if (batch.length > 0) yield batch;
  } finally {
    late?.stop();
    leave(iterator, next);
  }
}

const LATE = Symbol('late');

interface Alarm {
  readonly rung: Promise<typeof LATE>;
  stop(): void;
}

function alarm(milliseconds: number): Alarm {
  let timer: NodeJS.Timeout;
  const rung = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(resolve, milliseconds, LATE);
  });
  return { rung, stop: () => clearTimeout(timer) };
}
