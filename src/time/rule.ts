import type { Unit } from './calendar.js';
import type { Core } from './cores.js';
import { cut, type Part } from './part.js';
import { type Stretch, unitFrom } from './stretch.js';
import type { Direction, Moment, Need, Reading, Rule } from './types.js';

/** A rule whose pattern matches whole words only, in any case, one of them a core word. */
export function rule(file: string, name: string, core: Core, source: string, read: Rule['read']): Rule {
  return {
    core,
    name: `time/${file}:${name}`,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu'),
    read,
  };
}

/** A date that the words alone fix. One that the calendar does not have is still one expression, and means nothing. */
export function fixed(found: Stretch | undefined): Reading {
  return { need: 'nothing', anchor: 'explicit', resolve: () => found };
}

/** A date that depends on the date of the article. */
export function relative(
  need: Exclude<Need, 'nothing'>,
  resolve: (moment: Moment) => Stretch | undefined,
  direction?: Direction,
): Reading {
  return {
    need,
    anchor: 'article',
    resolve: (moment) => moment && resolve(moment),
    ...(direction && { direction }),
  };
}

/** A unit that lies `count` units from the one the article was written in: `last week`, `tomorrow`. */
export function away(count: number, unit: Unit, part?: Part): Reading {
  const direction = part ? undefined : count < 0 ? 'past' : count > 0 ? 'future' : 'now';
  return relative(needOf(unit), ({ date }) => cut(unitFrom(date, count, unit), part), direction);
}

/** How finely the article's date must be known to count in a unit. */
export function needOf(unit: Unit): 'day' | 'month' | 'year' {
  return unit === 'week' ? 'day' : unit;
}
