import type { Readable, Writable } from 'node:stream';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { JSONRPCMessage, RequestId } from '@modelcontextprotocol/sdk/types.js';
import type { Store } from '../../store/index.js';
import { createMcpServer } from './server.js';

/** Questions that have come and are not yet answered. */
class Pending {
  readonly #ids = new Set<RequestId>();
  #none: (() => void) | undefined;

  came(message: JSONRPCMessage): void {
    if ('method' in message && 'id' in message) this.#ids.add(message.id);
    // What its client gives up is not answered.
    if ('method' in message && message.method === 'notifications/cancelled')
      this.answered(message.params?.requestId as RequestId);
  }

  answered(id: RequestId | undefined): void {
    if (id !== undefined) this.#ids.delete(id);
    if (this.#ids.size === 0) this.#none?.();
  }

  /** Waits until there is none. */
  async none(): Promise<void> {
    if (this.#ids.size > 0) await new Promise<void>((resolve) => (this.#none = resolve));
  }
}

/** Answers a client over two streams, a message a line, until the client closes its end and has all its answers. */
export async function serveStdio(store: Store, input: Readable, output: Writable): Promise<void> {
  const server = createMcpServer(store);
  const ended = new Promise<void>((resolve) => {
    input.once('end', resolve);
    input.once('close', resolve);
  });
  const transport = new StdioServerTransport(input, output);
  const pending = new Pending();
  await server.connect(transport);
  const { onmessage } = transport;
  const send = transport.send.bind(transport);
  transport.onmessage = (message) => {
    pending.came(message);
    onmessage?.(message);
  };
  transport.send = async (message) => {
    await send(message);
    if (!('method' in message)) pending.answered(message.id);
  };
  await ended;
  await pending.none();
  await server.close();
}
