import { type Day, day } from './calendar.js';
import type { Core } from './cores.js';
import { edtfOf } from './edtf.js';
import type { Moment, Need, Reading, Rule } from './types.js';

/** A rule whose pattern matches whole words only, in any case, one of them a core word. */
export function rule(file: string, name: string, core: Core, source: string, read: Rule['read']): Rule {
  return {
    core,
    name: `time/${file}:${name}`,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}_])(?:${source})(?![\\p{L}\\p{N}_])`, 'giu'),
    read,
  };
}

/** A date that the words alone fix. */
export function fixed(edtf: string | undefined): Reading | undefined {
  return edtf === undefined ? undefined : { need: 'nothing', anchor: 'explicit', resolve: () => edtf };
}

/** A day that the words alone fix; undefined where the calendar has none such. */
export function fixedDay(year: number, month: number, dayOfMonth: number): Reading | undefined {
  const found = day(year, month, dayOfMonth);
  return found && fixed(edtfOf(found));
}

/** A date that depends on the date of the article. */
export function relative(
  need: Exclude<Need, 'nothing'>,
  resolve: (moment: Moment) => string | undefined,
  direction?: Reading['direction'],
): Reading {
  return {
    need,
    anchor: 'article',
    resolve: (moment) => moment && resolve(moment),
    ...(direction && { direction }),
  };
}

/** `edtfOf` for ends that may have left the calendar. */
export function stretch(from: Day | undefined, to: Day | undefined): string | undefined {
  return from && to && edtfOf(from, to);
}
