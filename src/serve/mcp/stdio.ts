import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Store } from '../../store/index.js';
import { createMcpServer } from './server.js';

/** Answers a client over two streams, a message a line, until the client closes its end. */
export async function serveStdio(store: Store, input: Readable, output: Writable): Promise<void> {
  const server = createMcpServer(store);
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
  });
  await server.connect(new StdioServerTransport(input, output));
  await ended;
  await server.close();
}
