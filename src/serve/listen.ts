import type { Store } from '../store/index.js';
import { createApp } from './app.js';
import { type Address, type Bound, bind } from './bind.js';
import { isLoopback, newToken } from './security/index.js';

export interface ListenOptions extends Address {
  /** Made up where it is left out. */
  readonly token?: string | undefined;
  readonly report?: (error: unknown) => void;
}

export interface Listening extends Bound {
  readonly token: string;
  /** Whether reading needs the token too. */
  readonly tokenToRead: boolean;
}

/**
 * Serves a record over HTTP.
 * @throws ListenError where the address cannot be had
 */
export async function listen(store: Store, options: ListenOptions): Promise<Listening> {
  const { host, token = newToken(), report } = options;
  const tokenToRead = !isLoopback(host);
  const app = createApp(store, { token, tokenToRead, hosts: [host], ...(report ? { report } : {}) });
  return { ...(await bind(app.fetch, options)), token, tokenToRead };
}
