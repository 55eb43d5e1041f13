import { existsSync } from 'node:fs';
import { Option } from 'commander';
import type { Store } from '../store/index.js';
import { UserError } from './exit.js';
import type { IO } from './terminal/io.js';

export const storeOption = new Option(
  '--store <path>',
  'file of the record (default: DEMARCHE_STORE, else one in your data folder)',
);

async function pathOf(given: string | undefined, io: IO): Promise<string> {
  const { defaultStorePath } = await import('../store/index.js');
  return given ?? io.env.DEMARCHE_STORE ?? defaultStorePath(process.platform, io.env);
}

/** Opens the record, makes use of it, and closes it whatever happens. */
export async function withStore<T>(path: string | undefined, io: IO, use: (store: Store) => Promise<T>): Promise<T> {
  const [{ openSqlite }, { facts }] = await Promise.all([import('../store/index.js'), import('../dossier/index.js')]);
  const store = await openSqlite(await pathOf(path, io), facts);
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

/** The same for commands that only read: where there is no record yet they say so, and do not make an empty one. */
export async function withRecord<T>(path: string | undefined, io: IO, use: (store: Store) => Promise<T>): Promise<T> {
  const file = await pathOf(path, io);
  if (!existsSync(file)) {
    throw new UserError(
      `there is no record at ${file} yet`,
      'Make one with demarche add, or name another with --store.',
    );
  }
  return withStore(file, io, use);
}
