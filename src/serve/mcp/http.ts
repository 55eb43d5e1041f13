import { OpenAPIHono } from '@hono/zod-openapi';
import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import type { Store } from '../../store/index.js';
import { type Bound, bind } from '../bind.js';
import { ApiFault, tellFaults } from '../fault.js';
import {
  knownHosts,
  limited,
  Meter,
  type Rate,
  sameSiteWrites,
  secureHeaders,
  shortAddresses,
  smallBodies,
} from '../security/index.js';
import { createMcpServer } from './server.js';

/** A model asks one question after another. */
const ASKING: Rate = { burst: 60, perSecond: 20 };

/**
 * The Model Context Protocol over streamable HTTP, at `/mcp`, as a function from requests to answers. Every request
 * stands for itself: there are no sessions to keep, to guess or to run out of. Requests under names that are not this
 * machine's, and from pages of other sites, are refused, as the specification asks of local servers.
 */
export function createMcpApp(store: Store, report: (error: unknown) => void = () => {}): OpenAPIHono {
  const app = new OpenAPIHono();
  tellFaults(app, report);
  app.use(secureHeaders, knownHosts([]), limited(new Meter(ASKING)), shortAddresses, sameSiteWrites, smallBodies);
  app.post('/mcp', async (c) => {
    const server = createMcpServer(store);
    const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
    await server.connect(transport);
    try {
      return await transport.handleRequest(c.req.raw);
    } finally {
      await server.close();
    }
  });
  app.all('/mcp', () => {
    throw new ApiFault(405, 'no_stream', 'Only questions are answered here.', 'Send them by POST.', { Allow: 'POST' });
  });
  return app;
}

/**
 * Answers over HTTP, to programs of this machine.
 * @throws ListenError where the port cannot be had
 */
export const serveHttp = (store: Store, port: number, report?: (error: unknown) => void): Promise<Bound> =>
  bind(createMcpApp(store, report).fetch, { host: '127.0.0.1', port });
