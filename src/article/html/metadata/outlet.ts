import { hostOf } from './address.js';
import { type Found, firstFound, plain } from './found.js';
import type { Head } from './head.js';
import type { LinkedArticle } from './json-ld.js';
import type { Places } from './places.js';

const LONGEST = 100;

/**
 * The outlet. Trusted in this order: `og:site_name`, the publisher in JSON-LD, `<meta>` of other makes, microdata, what
 * stands behind a bar in `<title>`, the host of the address.
 */
export function outletOf(
  head: Head,
  linked: LinkedArticle | undefined,
  places: Places,
  address: string | undefined,
): Found | undefined {
  return firstFound(
    [
      ['meta og:site_name', head.meta('og:site_name')],
      ['json-ld publisher', linked?.publisher],
      ['meta application-name', head.meta('application-name')],
      ['meta dc.publisher', head.meta('dc.publisher')],
      ['meta publisher', head.meta('publisher')],
      ['microdata publisher', places.microdata('publisher')[0]],
      ['title element', /\s\|\s+([^|]{2,60})$/u.exec(head.title ?? '')?.[1]],
      ['host of the address', address === undefined ? undefined : hostOf(address)],
    ],
    (value) => {
      // `The Gazette | News of the harbour`: the name comes first.
      const name = plain(value).replace(/^@|\s+\|.*$/g, '');
      return name.length <= LONGEST && !/^https?:/i.test(name) ? name : undefined;
    },
  );
}
