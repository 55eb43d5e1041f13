import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLAIN } from '../../export/fixture.js';
import { openSqlite } from '../../store/index.js';

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
