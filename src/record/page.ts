/** Parts of an address that tell where a reader came from, not what is shown. */
const TRACKING = /^(?:utm_.*|fbclid|gclid|mc_[ce]id|cmpid|ref|rss|at_.*|ns_.*)$/i;

/**
 * A name for the page that an address leads to, the same for the ways in which one page is addressed: with or without
 * `www.`, a slash at the end, a fragment, or marks of where a reader came from. `undefined` where it is no address, or
 * that of a front page, which is not the page of one article.
 */
export function pageOf(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const { host, pathname, searchParams } = new URL(address);
  const path = pathname.replace(/\/+$/, '');
  const query = [...searchParams]
    .filter(([name]) => !TRACKING.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  if (host === '' || (path === '' && query.length === 0)) return undefined;
  return [host.replace(/^(?:www|m|amp)\./, ''), path, query.length > 0 ? `?${query.join('&')}` : ''].join('');
}
