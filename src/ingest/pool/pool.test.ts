import { afterEach, describe, expect, it } from 'vitest';
import { Pool, type PoolOptions } from './pool.js';

/** A thread that doubles numbers, and meets with what the tests need. */
const ENTRY = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { parentPort, threadId } from 'node:worker_threads';
    parentPort.on('message', (things) => parentPort.postMessage({ results: things.map((thing) => {
      if (thing === 'crash') throw new Error('out of paper');
      if (thing === 'exit') process.exit(7);
      if (thing === 'hang') for (;;);
      if (thing === 'who') return threadId;
      return thing * 2;
    }) }));
    parentPort.postMessage('ready');`)}`,
);

const pools: Pool<unknown, unknown>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
function pool(options: Partial<PoolOptions> = {}): Pool<unknown, unknown> {
  const made = new Pool<unknown, unknown>({ entry: ENTRY, options: {}, limit: 20_000, threads: 2, ...options });
  pools.push(made);
  return made;
}

describe('Pool', () => {
  it('gives each task its results, however many there are', async () => {
    const all = pool();
    const tasks = Array.from({ length: 50 }, (_, i) => [i, i + 100]);
    expect(await Promise.all(tasks.map((task) => all.run(task)))).toEqual(tasks.map((task) => task.map((n) => n * 2)));
  });

  it('starts no more threads than it may, and none without need', async () => {
    const all = pool();
    const [first] = await all.run(['who']);
    expect(await all.run(['who'])).toEqual([first]);
    const ids = await Promise.all(Array.from({ length: 20 }, () => all.run(['who'])));
    expect(new Set(ids.flat()).size).toBeLessThanOrEqual(2);
  });

  it('replaces a thread that crashes, and fails the one thing that it crashed on', async () => {
    const all = pool();
    const done = await Promise.all([all.run([1, 'crash', 2]), all.run([3]), all.run([4, 5]), all.run(['exit'])]);
    expect(done).toEqual([
      [2, { failed: 'out of paper' }, 4],
      [6],
      [8, 10],
      [{ failed: 'its thread ended with code 7' }],
    ]);
    expect(await all.run([6])).toEqual([12]);
  });

  it('ends a thread that hangs, and goes on', async () => {
    const all = pool({ limit: 400, threads: 1 });
    const done = await Promise.all([all.run([1, 'hang']), all.run([2])]);
    expect(done).toEqual([[2, { failed: 'it took longer than 0.4 seconds' }], [4]]);
  });

  it('gives up where threads cannot be started at all', async () => {
    const entry = new URL('data:text/javascript,throw new Error("no model")');
    await expect(pool({ entry }).run([1])).rejects.toThrow('no model');
  });
});
