import type { Site } from '../site.js';
import { asHosts } from './agents.js';
import { comments } from './comments/comments.js';
import { delegates } from './delegates.js';
import { kernels } from './kernels/kernels.js';
import { counters } from './replies/counters.js';
import { deferrals } from './replies/deferral/deferrals.js';
import { entries } from './replies/entry/entries.js';
import { grounds } from './replies/grounds.js';
import { preparations } from './replies/preparation/preparations.js';
import { readiness } from './replies/readiness.js';
import { shortAnswers } from './replies/short.js';
import type { Report, Scene } from './scene.js';

/** What there is before anything is read. */
export type Ground = Pick<Scene, 'article' | 'doc' | 'cast' | 'times'>;

/** In this order: what one of them has read, the next may build on. */
const READERS: readonly ((scene: Scene) => Report[])[] = [
  delegates,
  readiness,
  entries,
  shortAnswers,
  preparations,
  deferrals,
  counters,
  grounds,
  comments,
];

/**
 * The reports of an article with those that other words tell of the same engagements added, and the readings that these
 * make superfluous left out.
 */
export function beyond(told: readonly Site[], known: readonly Site[], ground: Ground): Site[] {
  const { article, doc, cast, times } = ground;
  const named = kernels(doc);
  let now = asHosts(told);
  for (const read of READERS) {
    const found = read({ article, doc, cast, times, told: now, known, kernels: named });
    now = now.filter((s) => !found.some((f) => f.replaces?.(s)));
    now.push(...found.flatMap((f) => f.site ?? []));
    now.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1]);
  }
  // What nobody in particular is found to say is no comment.
  return now.filter((s) => s.reading.act !== 'comment' || s.attitude !== undefined);
}
