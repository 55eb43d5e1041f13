import { mkdtemp, rm } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createAdaptorServer } from '@hono/node-server';
import { build } from 'vite';
import { run } from '../../src/cli/run.js';
import { facts } from '../../src/dossier/index.js';
import { createApp } from '../../src/serve/index.js';
import { openSqlite, type Store } from '../../src/store/index.js';

const WEB = fileURLToPath(new URL('..', import.meta.url));
const TOKEN = 'a-token-for-the-tests';
/** The tests open more pages in a minute than any reader. */
const UNLIMITED = { burst: 1_000_000, perSecond: 1_000_000 };

export interface Site {
  /** `http://127.0.0.1:4210` */
  readonly url: string;
  readonly token: string;
  /** Address of a view with the token that writing needs. */
  readonly withToken: (path: string) => string;
  readonly close: () => Promise<void>;
}

/** Builds the page into a folder of its own, so that no stale one is ever tested. */
export async function builtPage(): Promise<{ readonly folder: URL; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-page-'));
  await build({ root: WEB, logLevel: 'error', build: { outDir: folder, emptyOutDir: true } });
  return { folder: pathToFileURL(`${folder}/`), remove: () => rm(folder, { recursive: true }) };
}

/** Reads articles into a record as the command line does. */
export async function recordOf(
  articles: string,
): Promise<{ readonly store: Store; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'demarche-record-'));
  const file = join(folder, 'record.db');
  let told = '';
  const out = { write: (text: string) => (told += text), isTTY: false, columns: 80 };
  const code = await run(['add', articles, '--store', file], {
    stdin: Readable.from([]),
    stdout: out,
    stderr: out,
    env: {},
  });
  if (code !== 0) throw new Error(told);
  const store = await openSqlite(file, facts);
  const remove = async () => {
    await store.close();
    await rm(folder, { recursive: true });
  };
  return { store, remove };
}

/** Serves a record with the page on a free port of this machine. */
export async function serve(store: Store, page: URL): Promise<Site> {
  const rates = { reading: UNLIMITED, writing: UNLIMITED };
  const server = createAdaptorServer({ fetch: createApp(store, { token: TOKEN, page, rates }).fetch });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      if ('closeAllConnections' in server) server.closeAllConnections();
    });
  return { url, token: TOKEN, withToken: (path) => `${url}${path}#token=${TOKEN}`, close };
}
