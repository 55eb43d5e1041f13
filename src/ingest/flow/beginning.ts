/** How a source begins. */
export interface Beginning<T> {
  /** Whether it is known to hold no more than it began with. */
  readonly ended: boolean;
  /** All of it, its beginning included. */
  readonly all: AsyncIterable<T>;
}

/** Looks at the beginning of a source: for as long as it is `little`, and no longer than `wait` milliseconds. */
export async function beginning<T>(
  source: AsyncIterable<T>,
  little: (things: readonly T[]) => boolean,
  wait: number,
): Promise<Beginning<T>> {
  const iterator = source[Symbol.asyncIterator]();
  const head: T[] = [];
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, wait, 'late');
  });
  let next = iterator.next();
  let ended = false;
  while (!ended && little(head)) {
    const came = await Promise.race([next, late]);
    if (came === 'late') break;
    if (came.done) ended = true;
    else {
      head.push(came.value);
      next = iterator.next();
    }
  }
  clearTimeout(timer);
  // What was asked for is told when it is taken, its failure too.
  next.catch(() => undefined);
  return { ended, all: whole() };

  async function* whole(): AsyncGenerator<T> {
    try {
      yield* head;
      for (let came = await next; !came.done; came = await iterator.next()) yield came.value;
    } finally {
      iterator.return?.().catch(() => undefined);
    }
  }
}
