/**
 * Milliseconds for which a host asks to be left alone, from a `Retry-After` header (RFC 9110, 10.2.3): seconds, or a
 * date. Nothing where it is neither, or is past.
 */
export function retryAfter(header: string | undefined, now: number): number | undefined {
  if (header === undefined) return undefined;
  if (/^\s*\d{1,9}\s*$/.test(header)) return Number(header) * 1000;
  const at = /^\s*[a-z]{3}/i.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) || at <= now ? undefined : at - now;
}
