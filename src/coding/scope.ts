import { partiesOf } from './predicates/participants.js';
import type { Site } from './site.js';

/** Whether what a reading speaks of is an engagement across a border. */
export function inScope(site: Site): boolean {
  const parties = partiesOf(site.parts.all);
  if (parties.length >= 2) return true;
  if (parties.length === 0 || site.reading.kernel.weak) return false;
  const only = parties[0]!;
  // A body of several states meets across borders by itself; a state alone does not.
  if (!/^[A-Z]{3}$/.test(only) || BODIES.has(only))
    return (
      !site.reading.kernel.verb ||
      site.reading.kernel.verb.frame === 'convene' ||
      site.reading.kernel.verb.frame === 'meet'
    );
  return (
    site.reading.act !== 'hold' &&
    site.reading.act !== 'schedule' &&
    !site.reading.kernel.verb &&
    site.reading.kernel.format === 'talks'
  );
}

const BODIES = new Set(['EUR', 'UNO', 'ARL']);
