import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';

/** Where to listen; port 0 is any that is free. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/** A server that listens. */
export interface Bound {
  /** `http://127.0.0.1:4210/` */
  readonly url: string;
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

function listening(server: Server, { host, port }: Address): Promise<void> {
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
 * Answers requests at an address.
 * @throws ListenError where the address cannot be had
 */
export async function bind(fetch: (request: Request) => Response | Promise<Response>, at: Address): Promise<Bound> {
  const server = createAdaptorServer({ fetch }) as Server;
  server.requestTimeout = READ_TIMEOUT;
  await listening(server, at);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : at.port;
  return {
    url: `http://${at.host.includes(':') ? `[${at.host}]` : at.host}:${port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(() => server.closeAllConnections(), LAST).unref();
      }),
  };
}
