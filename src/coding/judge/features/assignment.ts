import type { Party } from '../../../record/types.js';
import { isBody } from '../../cast/forums.js';
import type { Presences } from '../../cast/presence.js';
import { lengthOf } from '../../length.js';
import { partiesOf } from '../../predicates/participants.js';
import type { Assignment } from '../assignments.js';
import type { Candidate } from '../candidate.js';

/** What shows whether the sides of an assignment go together, whoever they are. */
export function assignmentFeatures(
  c: Candidate,
  pool: readonly Party[],
  here: Presences,
  all: readonly Candidate[],
): (assignment: Assignment) => string[] {
  const { reading, parts, article } = c.site;
  const frame = reading.kernel.verb?.frame ?? reading.kernel.format;
  const length = lengthOf(article);
  const shown = new Set(here.in(reading.kernel.token.sent.start).flatMap((p) => (p.place ? [] : p.referent.parties)));
  const ruled = key(partiesOf(parts.all));
  const first = key(here.ranked.slice(0, 2));
  const around = new Set(all.flatMap((o) => (o !== c && o.proper ? [key(partiesOf(o.site.named.all))] : [])));
  const known = new Map<string, string[]>();
  return (assignment) => {
    const taken = pool.filter((_, i) => assignment[i] !== 0);
    const size = Math.min(taken.length, 5);
    const sides = key(taken);
    const actors = assignment.filter((r) => r === 1).length;
    const single = size === 1 ? (isBody(taken[0]!) ? 'body' : 'state') : '';
    const outside = taken.filter((p) => !shown.has(p)).length;
    const left = Math.min([...shown].filter((p) => !taken.includes(p)).length, 3);
    const asRuled = sides === ruled;
    const signature = [size, actors, single, outside, left, asRuled, sides === first, around.has(sides)].join();
    const same = known.get(signature);
    if (same) return same;
    const out = [
      `size ${size} ${frame}`,
      `size ${size} ${length}`,
      `size ${size} ${reading.act}`,
      `size ${size} of ${Math.min(shown.size, 5)}`,
      `size ${size} ${reading.kernel.weak}`,
      `shape ${Math.min(actors, 3)} ${Math.min(taken.length - actors, 3)} ${reading.act}`,
      `outside ${Math.min(outside, 3)} of ${size}`,
      `outside ${Math.min(outside, 3)} ${length} ${reading.kernel.verb ? 'verb' : 'noun'}`,
      `left ${left} of ${size}`,
      `as ruled ${asRuled}`,
      `as ruled ${asRuled} ${size} ${c.proper}`,
      `as ruled ${asRuled} ${frame}`,
      `the first two ${sides === first} ${length}`,
      `as another ${around.has(sides)} ${length}`,
      ...(single ? [`single ${single} ${frame}`, `single ${single} ${reading.act}`, `single ${single} ${length}`] : []),
    ];
    known.set(signature, out);
    return out;
  };
}

const key = (parties: readonly Party[]): string => [...parties].sort().join();
