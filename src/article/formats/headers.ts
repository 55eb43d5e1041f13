/** Named fields as WARC and HTTP write them, names in small letters. */
export type Headers = ReadonlyMap<string, string>;

const LONGEST = 64 * 1024;

/** A block of header lines at the beginning of bytes. */
export interface Head {
  /** The line before the fields: `WARC/1.0`, `HTTP/1.1 200 OK`. */
  readonly first: string;
  readonly fields: Headers;
  /** Where what follows the blank line begins. */
  readonly end: number;
}

/** Reads a first line and fields up to the blank line; `undefined` where there is none within 64 KB. */
export function headIn(bytes: Buffer): Head | undefined {
  const start = bytes.subarray(0, LONGEST);
  const crlf = start.indexOf('\r\n\r\n');
  const lf = start.indexOf('\n\n');
  const usesCrlf = crlf >= 0 && (lf < 0 || crlf < lf);
  const at = usesCrlf ? crlf : lf;
  if (at < 0) return undefined;
  // Header values are Latin-1 by rule and UTF-8 by habit; only addresses are read of them, which are ASCII.
  const [first = '', ...lines] = start.toString('latin1', 0, at).split(/\r?\n/);
  const fields = new Map<string, string>();
  let last = '';
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') fields.set(last, `${fields.get(last)} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      if (!fields.has(last)) fields.set(last, line.slice(colon + 1).trim());
    }
  }
  return { first, fields, end: at + (usesCrlf ? 4 : 2) };
}

/** Whether what has been read cannot hold a head, however it goes on. */
export function isBeyondHead(length: number): boolean {
  return length >= LONGEST;
}
