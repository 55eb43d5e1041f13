import { EXIT, UserError } from './exit.js';

const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 } as const;
const LONGEST = 7 * UNITS.d;

/** Reads a time such as `15m`, `2h` or `1d` from the command line, as milliseconds; from a minute to a week. */
export function duration(value: string): number {
  const [, count = '', unit = ''] = /^(\d{1,5})([mhd])$/.exec(value) ?? [];
  const milliseconds = Number(count) * (UNITS[unit as keyof typeof UNITS] ?? 0);
  if (milliseconds > 0 && milliseconds <= LONGEST) return milliseconds;
  throw new UserError(`${value} is no time to wait`, 'Write 15m, 2h or 1d; at most 7d.', EXIT.usage);
}
