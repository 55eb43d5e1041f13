import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSqlite } from '../store/index.js';
import { run } from './run.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'demarche-mcp-'));
  await (await openSqlite(join(folder, 'record.db'))).close();
});
afterAll(() => rm(folder, { recursive: true }));

async function mcp(args: readonly string[], lines: readonly string[] = []) {
  let [out, err] = ['', ''];
  const code = await run(['mcp', '--store', join(folder, 'record.db'), ...args], {
    stdin: Readable.from(lines.map((line) => Buffer.from(`${line}\n`))),
    stdout: { write: (s) => (out += s) },
    stderr: { write: (s) => (err += s) },
    env: {},
  });
  return { code, out, err };
}

describe('mcp', () => {
  it('answers on standard output and ends with its input', async () => {
    const { code, out, err } = await mcp([], ['{"jsonrpc":"2.0","id":1,"method":"ping"}']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toEqual({ jsonrpc: '2.0', id: 1, result: {} });
  });

  it('names a port that is none, and one that is taken', async () => {
    expect(await mcp(['--http', '70000'])).toMatchObject({ code: 2, err: expect.stringContaining('is no port') });
    const other = createServer();
    const port = await new Promise<number>((resolve) =>
      other.listen(0, '127.0.0.1', () => resolve((other.address() as { port: number }).port)),
    );
    const { code, err } = await mcp(['--http', String(port)]);
    other.close();
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining(`127.0.0.1:${port} is taken`) });
    expect(err).toContain('with --http');
  });

  it('does not make an empty record where there is none', async () => {
    expect(await mcp(['--store', join(folder, 'none.db')])).toMatchObject({
      code: 1,
      err: expect.stringContaining('there is no record'),
    });
  });
});
