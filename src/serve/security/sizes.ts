import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ApiFault } from '../fault.js';
import { reads } from './origin.js';

/** Bytes of a body, characters of an address. */
const BODY = 64 * 1024;
const ADDRESS = 8 * 1024;

const tooLarge = () =>
  new ApiFault(413, 'too_large', `A body may have ${BODY} bytes.`, 'Send decisions one by one, with short notes.');

/** Refuses bodies that are larger than any decision of a reviewer can be. */
export const smallBodies = bodyLimit({
  maxSize: BODY,
  onError: () => {
    throw tooLarge();
  },
});

/** Refuses what is sent as anything but JSON: as a form, say, which pages of other sites can make a browser send. */
export const jsonBodies: MiddlewareHandler = async (c, next) => {
  if (!reads(c.req.method) && !/^application\/json\s*(?:;|$)/i.test(c.req.header('Content-Type') ?? ''))
    throw new ApiFault(415, 'not_json', 'What is sent must be JSON.', 'Send it with Content-Type: application/json.');
  await next();
};

/** Refuses addresses longer than any question can be. */
export const shortAddresses: MiddlewareHandler = async (c, next) => {
  if (c.req.url.length > ADDRESS)
    throw new ApiFault(414, 'too_long', `An address may have ${ADDRESS} characters.`, 'Ask for less at once.');
  await next();
};
