import type { Report, Scene } from '../scene.js';
import { reactions } from './reactions.js';
import { statements } from './statements.js';

/** Reactions to an engagement by those who take part in it and by others; each clause comments once. */
export function comments(scene: Scene): Report[] {
  const found: Report[] = [];
  for (const made of [...reactions(scene), ...statements(scene)]) {
    const { site } = made;
    if (site && !found.some((f) => f.site && f.site.clause.sent === site.clause.sent && same(f, made)))
      found.push(made);
  }
  return found;
}

const same = (a: Report, b: Report): boolean =>
  [...(a.site?.parts.actor ?? [])].some((x) => b.site?.parts.actor.some((y) => y.parties.join() === x.parties.join()));
