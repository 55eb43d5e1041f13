import type { MiddlewareHandler } from 'hono';
import { ApiFault } from '../fault.js';

const READS = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a method only reads. */
export const reads = (method: string) => READS.has(method);

/**
 * Refuses writes that pages of other sites make a browser send: the browser says where they come from, by
 * `Sec-Fetch-Site` and by `Origin`. Programs say neither, and need the token like everybody.
 */
export const sameSiteWrites: MiddlewareHandler = async (c, next) => {
  if (!reads(c.req.method)) {
    const site = c.req.header('Sec-Fetch-Site');
    const origin = c.req.header('Origin');
    const own = origin === undefined || origin === `http://${c.req.header('Host')}`;
    if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      throw new ApiFault(
        403,
        'cross_site',
        'Writes are taken from the page of this server and from programs, not from other sites.',
        'Open the address that demarche serve printed.',
      );
  }
  await next();
};
