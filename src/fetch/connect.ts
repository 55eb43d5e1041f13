import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { Agent, buildConnector } from 'undici';
import { innerRange } from './address.js';
import type { Limits } from './limits.js';

/** A host that is not on the public internet. */
export class InnerAddress extends Error {
  constructor(host: string, address: string, range: string) {
    super(host === address ? `${address} is ${range}` : `${host} is at ${address}, which is ${range}`);
    this.name = 'InnerAddress';
  }
}

/** Finds all addresses of a name, as `dns.lookup` does. */
export type Lookup = (
  host: string,
  options: { readonly all: true },
  done: (error: Error | null, addresses: LookupAddress[]) => void,
) => void;

/**
 * Connections that only go to the public internet, unless told otherwise. The address is checked where the connection is
 * made: what the name means at that moment, and once more the address at the other end, so that a name which changes its
 * meaning between check and use gains nothing.
 */
export function guardedAgent(limits: Limits, allowPrivate: boolean, lookup: Lookup = systemLookup): Agent {
  const check = (host: string, address: string) => {
    const range = allowPrivate ? undefined : innerRange(address);
    return range === undefined ? undefined : new InnerAddress(host, address, range);
  };
  const guardedLookup: LookupFunction = (host, options, done) => {
    lookup(host, { all: true }, (error, addresses) => {
      const inner = addresses?.map(({ address }) => check(host, address)).find((found) => found !== undefined);
      if (error || inner) return done(error ?? inner!, '', 0);
      const [first] = addresses;
      if (options.all) return done(null, addresses);
      done(null, first!.address, first!.family);
    });
  };
  const connect = buildConnector({ timeout: limits.connect, lookup: guardedLookup, allowH2: false });
  return new Agent({
    connect: (options, done) => {
      const host = options.hostname.replace(/^\[|\]$/g, '');
      // A host that is an address already is never looked up.
      const inner = isIP(host) ? check(host, host) : undefined;
      if (inner) return done(inner, null);
      connect(options, (...[error, socket]) => {
        const reached = socket?.remoteAddress;
        const behind = reached === undefined ? undefined : check(host, reached);
        if (error || !socket) return done(error ?? new Error('no connection'), null);
        if (!behind) return done(null, socket);
        socket.destroy();
        done(behind, null);
      });
    },
    headersTimeout: limits.headers,
    bodyTimeout: limits.idle,
    connections: 2,
    pipelining: 1,
    keepAliveTimeout: 4_000,
  });
}
