import type { MiddlewareHandler } from 'hono';
import { ApiFault } from '../fault.js';

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether an address to bind to can be reached from this machine alone. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);
}

/** The host of a `Host` header without its port, in lower case; `undefined` for what is no host. */
export function hostName(header: string | undefined): string | undefined {
  return /^(\[[0-9a-f:.]+\]|[a-z0-9_.-]+)(?::\d{1,5})?$/.exec(header?.toLowerCase() ?? '')?.[1];
}

/**
 * Refuses requests for hosts that this server does not answer to. A page of somebody else whose name is made to resolve
 * to this machine (DNS rebinding) asks under that name, and learns nothing.
 */
export function knownHosts(names: readonly string[]): MiddlewareHandler {
  const known = new Set([...LOOPBACK, ...names.map((name) => (name.includes(':') ? `[${name}]` : name).toLowerCase())]);
  return async (c, next) => {
    const host = hostName(c.req.header('Host'));
    if (host === undefined || !known.has(host))
      throw new ApiFault(
        421,
        'unknown_host',
        'This server does not answer under that name.',
        'Use the address that demarche serve printed, or start it with --host and the name it is to have.',
      );
    await next();
  };
}
