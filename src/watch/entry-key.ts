import { createHash } from 'node:crypto';
import type { Entry } from '../article/feed/index.js';

/**
 * Tells an entry, in the version that it has now, from all others: by what the feed calls it, its address, title and
 * dates; by its words only where it has no date, since what feeds put around the words changes at every look. Two entries
 * under one id are two where they differ in any of these.
 */
export function entryKey({ id, url, title, published, updated, content, summary }: Entry): string {
  const dated = published !== undefined || updated !== undefined;
  const version = dated ? [published, updated] : [content, summary];
  return createHash('sha256')
    .update(JSON.stringify([id, url, title, version]))
    .digest('base64url')
    .slice(0, 22);
}
