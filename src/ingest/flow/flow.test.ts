import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { batches } from './batches.js';
import { inOrder } from './in-order.js';

async function* numbers(count: number, onTaken: (n: number) => void = () => undefined) {
  for (let n = 0; n < count; n++) {
    onTaken(n);
    yield n;
  }
}

async function all<T>(things: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const thing of things) found.push(thing);
  return found;
}

describe('inOrder', () => {
  const room = { things: 4, weight: Infinity, weigh: () => 1 };

  it('gives results in the order of the things, though the work ends in another', async () => {
    const work = async (n: number) => {
      await sleep((n * 7) % 5);
      return n * 10;
    };
    expect(await all(inOrder(numbers(30), work, room))).toEqual(Array.from({ length: 30 }, (_, n) => n * 10));
  });

  it('takes nothing more while its results are not taken', async () => {
    const taken: number[] = [];
    const results = inOrder(
      numbers(100, (n) => taken.push(n)),
      async (n) => n,
      room,
    );
    await results.next();
    await sleep(20);
    expect(taken.length).toBeLessThanOrEqual(5);
    await results.return(undefined);
  });

  it('has no more under way than there is room for, by number and by weight, but always one', async () => {
    let [now, most] = [0, 0];
    const work = async () => {
      most = Math.max(most, ++now);
      await sleep(1);
      now--;
    };
    await all(inOrder(numbers(20), work, room));
    expect(most).toBe(4);
    most = 0;
    await all(inOrder(numbers(20), work, { things: 9, weight: 100, weigh: () => 60 }));
    expect(most).toBe(2);
    most = 0;
    await all(inOrder(numbers(5), work, { things: 9, weight: 1, weigh: () => 60 }));
    expect(most).toBe(1);
  });

  it('does not hold back what is done while the source is slow', async () => {
    async function* slow() {
      yield 1;
      await sleep(10_000, undefined, { ref: false });
      yield 2;
    }
    const results = inOrder(slow(), async (n) => n, room);
    expect(await results.next()).toEqual({ done: false, value: 1 });
  });

  it('tells a failure of the work, and of the source', async () => {
    const fails = async (n: number) => (n === 3 ? Promise.reject(new Error('three')) : n);
    await expect(all(inOrder(numbers(9), fails, room))).rejects.toThrow('three');
    async function* broken() {
      yield 1;
      throw new Error('no more');
    }
    await expect(all(inOrder(broken(), async (n) => n, room))).rejects.toThrow('no more');
  });
});

describe('batches', () => {
  const full = (batch: readonly unknown[]) => batch.length >= 4;

  it('fills batches, and gives what is left at the end', async () => {
    expect((await all(batches(numbers(10), { full, wait: 10_000 }))).map((batch) => batch.length)).toEqual([4, 4, 2]);
    expect(await all(batches(numbers(0), { full, wait: 10_000 }))).toEqual([]);
  });

  it('does not keep what has come waiting for what has not', async () => {
    async function* slow() {
      yield 1;
      yield 2;
      await sleep(10_000, undefined, { ref: false });
    }
    const made = batches(slow(), { full, wait: 20 });
    expect((await made.next()).value).toEqual([1, 2]);
  });
});
