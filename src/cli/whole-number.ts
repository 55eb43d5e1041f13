import { EXIT, UserError } from './exit.js';

/** Reads a count from the command line. */
export function wholeNumber(value: string): number {
  if (/^\d+$/.test(value)) return Number(value);
  throw new UserError(`${value} is no whole number`, 'Write 0, 1, 2 and so on.', EXIT.usage);
}
