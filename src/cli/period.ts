import { interval } from '../record/interval.js';
import { EXIT, UserError } from './exit.js';

/**
 * The condition that two options of a command set on time; nothing where neither is given.
 * @throws UserError where one is no date, or the first is after the second.
 */
export function period(from: string | undefined, to: string | undefined): { period?: string } {
  for (const [option, date] of [
    ['--from', from],
    ['--to', to],
  ]) {
    if (date !== undefined && (date.includes('/') || !interval(date))) {
      throw new UserError(`${option} ${date} is no date`, 'Write 2018, 2018-07 or 2018-07-16.', EXIT.usage);
    }
  }
  if (from === undefined && to === undefined) return {};
  const both = `${from ?? '..'}/${to ?? '..'}`;
  if (!interval(both)) throw new UserError(`--from ${from} is after --to ${to}`, 'Turn them round.', EXIT.usage);
  return { period: both };
}
