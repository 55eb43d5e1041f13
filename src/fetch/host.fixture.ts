import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from './clock.js';

/** How a host answers one path. @param nth how often it has been asked for it, this time included */
export type Route = (response: ServerResponse, request: IncomingMessage, nth: number) => void;
export type Routes = Readonly<Record<string, Route>>;

/** Answers with a page. */
export const page =
  (body = 'Talks went on.', type = 'text/html', status = 200): Route =>
  (response) => {
    response.writeHead(status, { 'content-type': type }).end(body);
  };
export const status =
  (code: number, headers: Record<string, string> = {}): Route =>
  (response) => {
    response.writeHead(code, headers).end();
  };
/** Sends the reader on. */
export const to = (location: string, code = 302): Route => status(code, { location });

export interface Host {
  /** `http://127.0.0.1:port` */
  readonly origin: string;
  /** Paths in the order in which they were asked for. */
  readonly asked: string[];
  readonly requests: IncomingMessage[];
  close(): Promise<void>;
}

/** A host on this machine that answers as told; paths that are not told, `robots.txt` among them, are not there. */
export async function host(routes: Routes): Promise<Host> {
  const asked: string[] = [];
  const requests: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    requests.push(request);
    response.on('error', () => {});
    const route = routes[path] ?? status(404);
    route(response, request, asked.filter((one) => one === path).length);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(() => closed()));
    },
  };
}

/** A clock that stands still but for the sleeping on it, which takes no time. */
export class TestClock implements Clock {
  readonly slept: number[] = [];
  time = Date.parse('2019-05-06T12:00:00Z');

  now(): number {
    return this.time;
  }

  async sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    signal?.throwIfAborted();
    this.slept.push(milliseconds);
    this.time += milliseconds;
    await new Promise(setImmediate);
  }
}
