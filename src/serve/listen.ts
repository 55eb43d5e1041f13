import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import type { Store } from '../store/index.js';
import { createApp } from './app.js';
import { isLoopback, newToken } from './security/index.js';

export interface ListenOptions {
  /** Address to bind to. */
  readonly host: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Made up where it is left out. */
  readonly token?: string | undefined;
  readonly report?: (error: unknown) => void;
}

export interface Listening {
  /** `http://127.0.0.1:4210/` */
  readonly url: string;
  readonly token: string;
  /** Whether reading needs the token too. */
  readonly tokenToRead: boolean;
  /** Takes no more requests, lets those under way end, and resolves when all have. */
  close(): Promise<void>;
}

/** A port or an address that cannot be had. */
export class ListenError extends Error {
  readonly remedy: string;

  constructor(message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ListenError';
    this.remedy = remedy;
  }
}

/** Milliseconds for which requests under way may go on when the server closes. */
const LAST = 5_000;

const READ_TIMEOUT = 30_000;

function bind(server: Server, { host, port }: ListenOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = `${host}:${port}`;
      const cause = { cause: error };
      if (error.code === 'EADDRINUSE')
        reject(new ListenError(`${where} is taken by another program`, 'Name another port with --port.', cause));
      else if (error.code === 'EACCES')
        reject(new ListenError(`${where} is not for this user`, 'Name a port above 1023 with --port.', cause));
      else if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
        reject(new ListenError(`${host} is no address of this machine`, 'Name one with --host.', cause));
      else reject(error);
    });
    server.listen(port, host);
  });
}

/**
 * Serves a record over HTTP.
 * @throws ListenError where the address cannot be had
 */
export async function listen(store: Store, options: ListenOptions): Promise<Listening> {
  const { host, token = newToken(), report } = options;
  const tokenToRead = !isLoopback(host);
  const app = createApp(store, { token, tokenToRead, hosts: [host], ...(report ? { report } : {}) });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  server.requestTimeout = READ_TIMEOUT;
  await bind(server, options);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${port}/`,
    token,
    tokenToRead,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LAST).unref();
      }),
  };
}
