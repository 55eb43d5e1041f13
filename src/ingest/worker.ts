// What each thread of a crew runs: loads the coder once, then works on the pieces that it is given.
import { parentPort, workerData } from 'node:worker_threads';
import type { Piece } from '../article/index.js';
import { createCoder } from '../coding/index.js';
import type { ThreadData } from './crew.js';
import type { FromThread, ToThread } from './pool/messages.js';
import { eachInTurn, type Worked, workOn } from './work.js';

const { overrides } = workerData as ThreadData;
const coder = await createCoder();
const tell = (message: FromThread<Worked>) => parentPort?.postMessage(message);
parentPort?.on('message', async (pieces: ToThread<Piece>) => {
  tell({ results: await eachInTurn(pieces, (piece) => workOn(piece, overrides, coder)) });
});
tell('ready');
