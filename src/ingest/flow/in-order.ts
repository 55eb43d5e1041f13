import { leave } from './leave.js';

export interface Room<T> {
  /** Things that may be under way at once. */
  readonly things: number;
  /** Weight of those under way beyond which no other is begun; one thing is always begun. */
  readonly weight: number;
  readonly weigh: (thing: T) => number;
}

/**
 * What `work` makes of things, in the order of the things, with as many under way at once as there is room for. Nothing
 * more is taken from the source while there is none, be it that the work is slow or that nobody takes its results.
 */
export async function* inOrder<T, R>(
  things: AsyncIterable<T>,
  work: (thing: T) => Promise<R>,
  room: Room<T>,
): AsyncGenerator<R> {
  const iterator = things[Symbol.asyncIterator]();
  const underway: { readonly result: Promise<R>; readonly weight: number }[] = [];
  let weight = 0;
  let pulling: Promise<IteratorResult<T>> | undefined;
  let ended = false;
  try {
    for (;;) {
      const hasRoom = underway.length === 0 || (underway.length < room.things && weight < room.weight);
      if (!ended && hasRoom) pulling ??= iterator.next();
      const [first] = underway;
      if (!first && ended) return;
      const came = await Promise.race([
        ...(pulling && hasRoom ? [pulling.then((pulled) => ({ pulled }))] : []),
        ...(first ? [first.result.then((result) => ({ result }))] : []),
      ]);
      if ('pulled' in came) {
        pulling = undefined;
        if (came.pulled.done) ended = true;
        else underway.push(begin(came.pulled.value));
      } else {
        weight -= underway.shift()!.weight;
        yield came.result;
      }
    }
  } finally {
    leave(iterator, pulling);
  }

  function begin(thing: T) {
    const own = room.weigh(thing);
    weight += own;
    const result = work(thing);
    // A failure is told when its turn comes; until then it is not unheard of.
    result.catch(() => undefined);
    return { result, weight: own };
  }
}
