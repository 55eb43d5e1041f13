// What each worker of a crew runs: loads the coder once, then works on the pieces that it is given.
import type { Overrides, Piece } from '../article/index.js';
import { createCoder } from '../coding/index.js';
import { attend } from './pool/attend.js';
import { eachInTurn, type Worked, workOn } from './work.js';

attend<Piece, Worked>(async () => {
  const overrides: Overrides = JSON.parse(process.argv[2]!);
  const coder = await createCoder();
  return (pieces) => eachInTurn(pieces, (piece) => workOn(piece, overrides, coder));
});
