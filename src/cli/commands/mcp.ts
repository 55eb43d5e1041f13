import { PassThrough } from 'node:stream';
import type { Store } from '../../store/index.js';
import { ended } from '../ended.js';
import { EXIT, UserError } from '../exit.js';
import { storeOption, withRecord } from '../record-store.js';
import { type IO, note, print, printJson } from '../terminal/io.js';
import { wholeNumber } from '../whole-number.js';
import type { Define } from './index.js';

interface Options {
  readonly http?: number;
  readonly store?: string;
  readonly json?: boolean;
}

const PORTS = 65_535;

const HELP = `
Answers language models and other clients of the Model Context Protocol: search, engagements of parties, dossiers,
precedents, and the words behind a reading, each statement with its citation. It only reads. Texts from articles are marked
as data that no model should take orders from. Messages come on standard input and go to standard output; with --http they
come over streamable HTTP, from programs of this machine only, until Control-C.

Examples:
  $ demarche mcp
  $ demarche mcp --store ./record.db
  $ demarche mcp --http 4211

In a client's settings:
  { "mcpServers": { "demarche": { "command": "demarche", "args": ["mcp"] } } }`;

export const define: Define = (command, io) =>
  void command
    .option('--http <port>', 'listen on a port of this machine; 0 for any that is free', wholeNumber)
    .addOption(storeOption)
    .option('--json', 'where it listens, as JSON')
    .addHelpText('after', HELP)
    .action(async ({ http: port, store, json }: Options) => {
      if (port !== undefined && port > PORTS)
        throw new UserError(`--http ${port} is no port`, `Give one up to ${PORTS}.`, EXIT.usage);
      await withRecord(store, io, (record) =>
        port === undefined ? overStreams(record, io) : overHttp(record, port, json ?? false, io),
      );
    });

async function overStreams(store: Store, io: IO): Promise<void> {
  const { serveStdio } = await import('../../serve/mcp/stdio.js');
  const output = new PassThrough();
  output.on('data', (piece: Buffer) => io.stdout.write(piece));
  await serveStdio(store, io.stdin, output);
}

async function overHttp(store: Store, port: number, json: boolean, io: IO): Promise<void> {
  const [{ serveHttp }, { ListenError }] = await Promise.all([
    import('../../serve/mcp/http.js'),
    import('../../serve/index.js'),
  ]);
  const report = (error: unknown) => note(io, `demarche: ${error instanceof Error ? error.stack : String(error)}`);
  const server = await serveHttp(store, port, report).catch((error: unknown) => {
    if (error instanceof ListenError) throw new UserError(error.message, error.remedy.replace('--port', '--http'));
    throw error;
  });
  const url = `${server.url}mcp`;
  if (json) printJson(io, { url, store: store.location });
  else print(io, `The record ${store.location} answers at ${url}; Control-C ends it.`);
  await ended();
  await server.close();
}
