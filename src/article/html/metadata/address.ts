import { type Found, firstFound } from './found.js';
import type { Head } from './head.js';
import type { LinkedArticle } from './json-ld.js';

const LONGEST = 2000;
/** Parts of a query that say from where a reader came, not what is read. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|mc_[ce]id|ref|referrer|srcref|cmpid|ncid|smid|smtyp)$/i;

/**
 * The address of an article, `http` or `https` alone: `<link rel=canonical>`, `og:url`, JSON-LD, the one it was fetched
 * from. One that leads to the front page of the site names no article.
 */
export function addressOf(head: Head, linked: LinkedArticle | undefined, from: string | undefined): Found | undefined {
  const base = absolute(head.base ?? '', from) ?? absolute(from ?? '');
  return firstFound(
    [
      ['link rel=canonical', head.canonical],
      ['meta og:url', head.meta('og:url')],
      ['json-ld url', linked?.url],
      ['address fetched', from],
    ],
    (value) => {
      const address = absolute(value, base);
      return address !== undefined && (value === from || !isFrontPage(address)) ? address : undefined;
    },
  );
}

function absolute(value: string, base?: string): string | undefined {
  if (value === '' || value.length > LONGEST) return undefined;
  try {
    const url = new URL(value.trim(), base);
    if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '') return undefined;
    url.hash = '';
    for (const name of [...url.searchParams.keys()]) if (TRACKING.test(name)) url.searchParams.delete(name);
    return url.href;
  } catch {
    return undefined;
  }
}

const isFrontPage = (address: string) => {
  const { pathname, search } = new URL(address);
  return search === '' && /^\/(?:index\.\w+)?$/.test(pathname);
};

/** The name of a site's host without what stands before it: `news.example.org` for `https://www.news.example.org/a`. */
export const hostOf = (address: string) => new URL(address).hostname.replace(/^www\d?\./, '');
