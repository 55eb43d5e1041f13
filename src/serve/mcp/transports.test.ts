import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN } from '../../export/fixture.js';
import { openSqlite, type Store } from '../../store/index.js';
import type { Bound } from '../bind.js';
import { serveHttp } from './http.js';

const MAIN = fileURLToPath(new URL('../../../dist/cli/main.js', import.meta.url));

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-mcp-'));
  file = join(folder, 'record.db');
  const store = await openSqlite(file);
  await store.add(PLAIN);
  await store.close();
});
afterAll(() => rm(folder, { recursive: true }));

describe('standard input and output', () => {
  it('answers the client of the SDK, run as the built program', async () => {
    const transport = new StdioClientTransport({ command: process.execPath, args: [MAIN, 'mcp', '--store', file] });
    const client = new Client({ name: 'test', version: '1' });
    await client.connect(transport);
    expect((await client.listTools()).tools).toHaveLength(5);
    const { structuredContent } = await client.callTool({ name: 'search', arguments: { query: 'telephone' } });
    expect(structuredContent).toMatchObject({ articles: [{ article: 'p5' }] });
    const { pid } = transport;
    await client.close();
    // The program ends when its client does: closing the client waits for it, and kills only what does not end.
    expect(() => process.kill(pid!, 0)).toThrow('ESRCH');
  });
});

describe('streamable HTTP', () => {
  let store: Store;
  let server: Bound;
  beforeAll(async () => {
    store = await openSqlite(file);
    server = await serveHttp(store, 0);
  });
  afterAll(async () => {
    await server.close();
    await store.close();
  });

  /** What a request with headers of one's choice is answered with. */
  const asked = (method: string, headers: Record<string, string>, body = '') =>
    new Promise<{ status: number | undefined; text: string }>((resolve, reject) => {
      const sent = request(`${server.url}mcp`, { method, headers }, async (answer) => {
        let text = '';
        for await (const piece of answer) text += piece;
        resolve({ status: answer.statusCode, text });
      });
      sent.on('error', reject);
      sent.end(body);
    });

  const LIST = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/list' });
  const HEADERS = { 'Content-Type': 'application/json', Accept: 'application/json, text/event-stream' };

  it('answers the client of the SDK, and several at once', async () => {
    const clients = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const client = new Client({ name, version: '1' });
        // The types of the SDK are not written for exactOptionalPropertyTypes.
        await client.connect(new StreamableHTTPClientTransport(new URL(`${server.url}mcp`)) as never);
        return client;
      }),
    );
    const asking = clients.map((client) => client.callTool({ name: 'search', arguments: { query: 'telephone' } }));
    for (const { structuredContent } of await Promise.all(asking))
      expect(structuredContent).toMatchObject({ articles: [{ article: 'p5' }] });
    for (const client of clients) await client.close();
  });

  it('is bound to this machine', () => {
    expect(server.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  it('refuses names that are made to lead here, and pages of other sites', async () => {
    expect((await asked('POST', HEADERS, LIST)).status).toBe(200);
    expect((await asked('POST', { ...HEADERS, Host: 'rebound.example.org' }, LIST)).status).toBe(421);
    expect((await asked('POST', { ...HEADERS, Origin: 'https://evil.example.org' }, LIST)).status).toBe(403);
    expect((await asked('POST', { ...HEADERS, Origin: 'null' }, LIST)).status).toBe(403);
    expect((await asked('POST', { ...HEADERS, 'Sec-Fetch-Site': 'cross-site' }, LIST)).status).toBe(403);
  });

  it('refuses what is no question, what is too large, and what only listens', async () => {
    expect((await asked('POST', HEADERS, '{')).status).toBe(400);
    expect((await asked('POST', HEADERS, JSON.stringify({ text: 'x'.repeat(100_000) }))).status).toBe(413);
    expect((await asked('GET', { Accept: 'text/event-stream' })).status).toBe(405);
    expect((await asked('DELETE', {})).status).toBe(405);
  });
});
