import type { Site } from '../site.js';
import { delegates } from './delegates.js';
import type { Report, Scene } from './scene.js';

const READERS: readonly ((scene: Scene) => Report[])[] = [delegates];

/**
 * The reports of an article with those that other words tell of the same engagements added, and the readings that these
 * make superfluous left out.
 */
export function beyond(told: readonly Site[], known: readonly Site[]): Site[] {
  const [any] = known;
  if (!any) return [...told];
  const { article, doc, cast, times } = any;
  let now = [...told];
  for (const read of READERS) {
    const found = read({ article, doc, cast, times, told: now, known });
    now = now.filter((s) => !found.some((f) => f.replaces?.(s)));
    now.push(...found.map((f) => f.site));
    now.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  }
  return now;
}
