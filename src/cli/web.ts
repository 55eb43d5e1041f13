import { Option } from 'commander';
import type { WebClient } from '../fetch/index.js';
import type { IO } from './terminal/io.js';

export const allowPrivateOption = new Option(
  '--allow-private',
  'ask hosts of your own network and machine too; refused otherwise',
);
export const contactOption = new Option(
  '--contact <address>',
  'where hosts can reach you, told with every request (default: DEMARCHE_CONTACT)',
);

export interface WebOptions {
  readonly allowPrivate?: boolean;
  readonly contact?: string;
}

/** Makes use of a client for the web, and ends its connections whatever happens. */
export async function withWeb<T>(
  { allowPrivate = false, contact }: WebOptions,
  io: IO,
  use: (client: WebClient) => Promise<T>,
): Promise<T> {
  const { WebClient } = await import('../fetch/index.js');
  const client = new WebClient({ allowPrivate, contact: contact ?? io.env.DEMARCHE_CONTACT });
  try {
    return await use(client);
  } finally {
    await client.close();
  }
}
