import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { ApiFault } from '../fault.js';
import { reads } from './origin.js';
import type { Meter } from './rate.js';

/** A new token: 192 bits that cannot be guessed. */
export const newToken = () => randomBytes(24).toString('base64url');

/** The token of a request: as a bearer, or as the password of basic authentication, which calendar programs can give. */
function given(c: Context): string | undefined {
  const header = c.req.header('Authorization') ?? '';
  const bearer = /^Bearer\s+(\S+)$/i.exec(header)?.[1];
  if (bearer !== undefined) return bearer;
  const basic = /^Basic\s+(\S+)$/i.exec(header)?.[1];
  return basic === undefined ? undefined : Buffer.from(basic, 'base64').toString().split(':').slice(1).join(':');
}

/** Compares in a time that does not depend on where the two differ. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

export interface TokenOptions {
  readonly token: string;
  /** Whether reading needs it too. */
  readonly reading: boolean;
  /** Counts wrong tokens by client. */
  readonly wrong: Meter;
}

/** How to ask for the token. A browser is made to ask its user where it opens an address, not behind a page's back. */
function challenge(c: Context): string {
  const asked = reads(c.req.method) && (c.req.header('Sec-Fetch-Mode') ?? 'navigate') === 'navigate';
  return asked ? 'Basic realm="demarche", charset="UTF-8"' : 'Bearer realm="demarche"';
}

/** Refuses what needs the token and does not bring it. */
export function needsToken({ token, reading, wrong }: TokenOptions): MiddlewareHandler {
  return async (c, next) => {
    if (reading || !reads(c.req.method)) {
      const brought = given(c);
      if (brought === undefined || !same(brought, token)) {
        if (brought !== undefined) wrong.count(c);
        throw new ApiFault(
          401,
          'token_needed',
          brought === undefined ? 'This needs the token of the server.' : 'This is not the token of the server.',
          'Open the link that demarche serve printed, or send the token as "Authorization: Bearer TOKEN".',
          { 'WWW-Authenticate': challenge(c) },
        );
      }
    }
    await next();
  };
}
