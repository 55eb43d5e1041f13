import { ended } from '../ended.js';
import { EXIT, UserError } from '../exit.js';
import { storeOption, withStore } from '../record-store.js';
import { note, print, printJson } from '../terminal/io.js';
import { wholeNumber } from '../whole-number.js';
import type { Define } from './index.js';

interface Options {
  readonly port: number;
  readonly host: string;
  readonly token?: string;
  readonly store?: string;
  readonly json?: boolean;
}

const PORT = 4210;
const PORTS = 65_535;
const SHORTEST_TOKEN = 16;

const EXAMPLES = `
Reading needs no token as long as the server is bound to this machine (127.0.0.1, the default). Writing, as the review does,
always does, and bound to another address everything does. The token is made up anew each time, unless --token or
DEMARCHE_TOKEN names one; the link that is printed brings it to the page. There is no encryption: put the server behind a
proxy with TLS where others are to reach it.

Addresses: / the page, /docs the API, /openapi.json the same for programs. Control-C ends it.

Examples:
  $ demarche serve
  $ demarche serve --port 8080 --store ./record.db
  $ DEMARCHE_TOKEN=$(cat token.txt) demarche serve --host 192.0.2.7`;

export const define: Define = (command, io) =>
  void command
    .option('--port <port>', 'port to listen on; 0 for any that is free', wholeNumber, PORT)
    .option('--host <address>', 'address to bind to', '127.0.0.1')
    .option('--token <token>', 'the token that writing needs (default: DEMARCHE_TOKEN, else a new one)')
    .addOption(storeOption)
    .option('--json', 'where it listens, as JSON')
    .addHelpText('after', EXAMPLES)
    .action(async (options: Options) => {
      const { host, port } = options;
      if (port > PORTS) throw new UserError(`--port ${port} is no port`, `Give one up to ${PORTS}.`, EXIT.usage);
      const token = options.token ?? io.env.DEMARCHE_TOKEN;
      if (token !== undefined && !new RegExp(`^[\\w~+/.=-]{${SHORTEST_TOKEN},}$`).test(token))
        throw new UserError(
          'the token is too easily guessed, or holds characters that a header cannot',
          `Give ${SHORTEST_TOKEN} letters and digits or more, or leave it out.`,
          EXIT.usage,
        );
      const { ListenError, listen } = await import('../../serve/index.js');
      await withStore(options.store, io, async (store) => {
        const report = (error: unknown) =>
          note(io, `demarche: ${error instanceof Error ? error.stack : String(error)}`);
        const server = await listen(store, { host, port, token, report }).catch((error: unknown) => {
          if (error instanceof ListenError) throw new UserError(error.message, error.remedy);
          throw error;
        });
        const link = `${server.url}#token=${encodeURIComponent(server.token)}`;
        if (options.json) printJson(io, { url: server.url, token: server.token, link, store: store.location });
        else
          print(
            io,
            `The record ${store.location} is open at`,
            `  ${link}`,
            `API: ${server.url}docs. The link holds the token that writing${server.tokenToRead ? ' and reading need' : ' needs'}; Control-C ends the server.`,
          );
        await ended();
        await server.close();
      });
    });
