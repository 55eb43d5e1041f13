import type { FromWorker, ToWorker } from './messages.js';

/**
 * A worker's own side of its pool: it gets ready, does the tasks that it is given one after the other, and tells why where
 * it can go on no longer. It ends with its pool, however that ends.
 */
export function attend<T, R>(getReady: () => Promise<(task: ToWorker<T>) => Promise<readonly R[]>>): void {
  const tell = (message: FromWorker<R>, told = () => {}) => process.send?.(message, told);
  process.on('disconnect', () => process.exit());
  process.on('uncaughtException', (error) => tell({ failed: error.message }, () => process.exit(1)));
  const ready = getReady();
  let before: Promise<unknown> = ready.then(() => tell('ready'));
  process.on('message', (task: ToWorker<T>) => {
    before = before.then(async () => {
      const work = await ready;
      tell({ results: await work(task), peakKiB: process.resourceUsage().maxRSS });
    });
  });
}
