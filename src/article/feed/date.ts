const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** Zones that RFC 822 names, and those that feeds write besides; hours and minutes from UTC. */
const ZONES = new Map([
  ['z', 'Z'],
  ['ut', 'Z'],
  ['utc', 'Z'],
  ['gmt', 'Z'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['eet', '+02:00'],
  ['eest', '+03:00'],
  ['msk', '+03:00'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
]);

const RFC822 =
  /^(?:[a-z]{3,9},?\s+)?(?<day>\d{1,2})[\s-]+(?<month>[a-z]{3})[a-z]*\.?[\s-]+(?<year>\d{2}|\d{4,9})(?:,?\s+(?<time>\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?<zone>.*))?$/i;
const ISO =
  /^(?<year>\d{4,9})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:[T ](?<time>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?<zone>.*))?)?)?$/i;

/**
 * A date as feeds write it (RFC 822 and its misspellings, RFC 3339, ISO 8601 year or month) as an ISO day or date-time
 * with the zone as stated, since that of the publisher tells the day that a report calls “today”. `impossible` where it is
 * well-formed and no day on which a feed's entry can have come out; nothing where it is no date.
 */
export function feedDate(stated: string): { readonly date: string } | 'impossible' | undefined {
  const text = stated.trim();
  if (text.length > 100) return undefined;
  const parts = (ISO.exec(text) ?? RFC822.exec(text))?.groups;
  if (!parts) return undefined;
  const { month, day } = parts;
  const year = fullYear(parts.year!);
  const number = month === undefined ? undefined : monthNumber(month);
  if (month !== undefined && number === undefined) return undefined;
  if (!/^(?:19|20)\d\d$/.test(year)) return 'impossible';
  const date = [year, number, day?.padStart(2, '0')].filter((part) => part !== undefined).join('-');
  if (number !== undefined && day !== undefined && !isDay(date)) return 'impossible';
  return { date: `${date}${clock(parts.time, parts.zone)}` };
}

/** Two digits, as RFC 822 had them, are of this century up to 2069 (POSIX). */
function fullYear(year: string): string {
  return year.length > 2 ? year : Number(year) < 69 ? `20${year}` : `19${year}`;
}

function monthNumber(month: string): string | undefined {
  const number = /^\d/.test(month) ? Number(month) : MONTHS.indexOf(month.toLowerCase()) + 1;
  return number >= 1 && number <= 12 ? String(number).padStart(2, '0') : undefined;
}

function isDay(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** `T10:15:00+02:00`; nothing where the time is none, the zone left out where it is not known. */
function clock(time: string | undefined, zone = ''): string {
  if (time === undefined) return '';
  const [hours, minutes, seconds = '00'] = time.split(':');
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 60) return '';
  const offset = /^(?:GMT|UTC)?\s*(?<sign>[+-])(?<h>\d\d):?(?<m>\d\d)/i.exec(zone.trim())?.groups;
  const named = ZONES.get(/^[a-z]+/i.exec(zone.trim())?.[0].toLowerCase() ?? '') ?? '';
  const at = offset ? `${offset.sign}${offset.h}:${offset.m}` : named;
  return `T${hours!.padStart(2, '0')}:${minutes}:${seconds}${at}`;
}
