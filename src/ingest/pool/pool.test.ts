import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { entryOf } from './entry.fixture.js';
import { Pool, type PoolOptions } from './pool.js';

const ATTEND = new URL('./attend.ts', import.meta.url).href;
/** A worker that doubles numbers, each the slower the smaller it is, and meets with what the tests need. */
const DOUBLING = `
  const { attend } = await import('${ATTEND}');
  attend(async () => {
    if (process.argv[2] === 'no model') throw new Error('no model');
    return (things) => Promise.all(things.map(async (thing) => {
      if (thing === 'crash') throw new Error('out of paper');
      if (thing === 'exit') process.exit(7);
      if (thing === 'die') process.kill(process.pid, 'SIGABRT');
      if (thing === 'hang') for (;;);
      if (thing === 'who') return process.pid;
      await new Promise((done) => setTimeout(done, 50 - thing));
      return thing * 2;
    }));
  });`;

let folder: string;
let entry: URL;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-'));
  entry = await entryOf(DOUBLING, folder);
});
afterAll(() => rm(folder, { recursive: true }));

const pools: Pool<unknown, unknown>[] = [];
afterEach(() => Promise.all(pools.splice(0).map((pool) => pool.close())));
function pool(options: Partial<PoolOptions> = {}): Pool<unknown, unknown> {
  const made = new Pool<unknown, unknown>({ entry, args: [], engine: [], limit: 20_000, workers: 2, ...options });
  pools.push(made);
  return made;
}

describe('Pool', () => {
  it('gives each task its results, however many there are', async () => {
    const all = pool();
    const tasks = Array.from({ length: 50 }, (_, i) => [i, i + 100]);
    expect(await Promise.all(tasks.map((task) => all.run(task)))).toEqual(tasks.map((task) => task.map((n) => n * 2)));
  });

  it('does the tasks of a worker one after the other, however long each takes', async () => {
    const all = pool({ workers: 1 });
    expect(await Promise.all([0, 10, 20, 30, 40].map((n) => all.run([n])))).toEqual([[0], [20], [40], [60], [80]]);
  });

  it('ends a worker once its pool is gone', async () => {
    const all = pool({ workers: 1 });
    const [pid] = (await all.run(['who'])) as [number];
    expect(() => process.kill(pid, 0)).not.toThrow();
    await all.close();
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  it('starts no more workers than it may, and none without need', async () => {
    const all = pool();
    const [first] = await all.run(['who']);
    expect(await all.run(['who'])).toEqual([first]);
    const ids = await Promise.all(Array.from({ length: 20 }, () => all.run(['who'])));
    expect(new Set(ids.flat()).size).toBeLessThanOrEqual(2);
  });

  it('replaces a worker that crashes, and fails the one thing that it crashed on', async () => {
    const all = pool();
    const done = await Promise.all([
      all.run([1, 'crash', 2]),
      all.run([3]),
      all.run([4, 5]),
      all.run(['exit']),
      all.run(['die']),
    ]);
    expect(done).toEqual([
      [2, { failed: 'out of paper' }, 4],
      [6],
      [8, 10],
      [{ failed: 'its process ended with code 7' }],
      [{ failed: 'its process was ended by SIGABRT' }],
    ]);
    expect(await all.run([6])).toEqual([12]);
  });

  it('ends a worker that hangs, and goes on', async () => {
    const all = pool({ limit: 400, workers: 1 });
    const done = await Promise.all([all.run([1, 'hang']), all.run([2])]);
    expect(done).toEqual([[2, { failed: 'it took longer than 0.4 seconds' }], [4]]);
  });

  it('gives up where workers cannot be started at all', async () => {
    await expect(pool({ args: ['no model'] }).run([1])).rejects.toThrow('no model');
  });
});
