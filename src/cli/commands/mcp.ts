import { PassThrough } from 'node:stream';
import { storeOption, withRecord } from '../record-store.js';
import type { Define } from './index.js';

interface Options {
  readonly store?: string;
}

const HELP = `
Answers language models and other clients of the Model Context Protocol: search, engagements of parties, dossiers,
precedents, and the words behind a reading, each statement with its citation. It only reads. Texts from articles are marked
as data that no model should take orders from. Messages come on standard input and go to standard output.

Examples:
  $ demarche mcp
  $ demarche mcp --store ./record.db

In a client's settings:
  { "mcpServers": { "demarche": { "command": "demarche", "args": ["mcp"] } } }`;

export const define: Define = (command, io) =>
  void command
    .addOption(storeOption)
    .addHelpText('after', HELP)
    .action((options: Options) =>
      withRecord(options.store, io, async (store) => {
        const { serveStdio } = await import('../../serve/mcp/stdio.js');
        const output = new PassThrough();
        output.on('data', (piece: Buffer) => io.stdout.write(piece));
        await serveStdio(store, io.stdin, output);
      }),
    );
