import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../store/index.js';
import { smallRecord } from './fixture.js';
import { ListenError, type Listening, listen } from './index.js';

const open: { store: Store; server?: Listening }[] = [];
afterEach(async () => {
  for (const { store, server } of open.splice(0)) {
    await server?.close();
    await store.close();
  }
});

async function serving(port = 0) {
  const store = await smallRecord();
  const one: (typeof open)[number] = { store };
  open.push(one);
  one.server = await listen(store, { host: '127.0.0.1', port });
  return one.server;
}

describe('listen', () => {
  it('answers at the address it gives, with a token that is new each time', async () => {
    const [one, other] = [await serving(), await serving()];
    expect(await (await fetch(`${one.url}api/health`)).json()).toEqual({ status: 'ok' });
    expect(one.token).toMatch(/^[\w-]{32}$/);
    expect(one.token).not.toBe(other.token);
    expect(one.tokenToRead).toBe(false);
  });

  it('says that a port is taken, and what to do', async () => {
    const { url } = await serving();
    const port = Number(new URL(url).port);
    await expect(serving(port)).rejects.toBeInstanceOf(ListenError);
    await expect(serving(port)).rejects.toMatchObject({
      message: expect.stringContaining(`:${port} is taken`),
      remedy: expect.stringContaining('--port'),
    });
  });

  it('ends at once where nobody asks for anything, and answers no more', async () => {
    const server = await serving();
    await (await fetch(`${server.url}api/health`)).text();
    await server.close();
    await expect(fetch(`${server.url}api/health`)).rejects.toThrow();
  });
});
