import { unpack } from '../formats/unpack.js';
import { readPiece } from '../piece.js';
import { sourceLabel } from '../source.js';
import { Intake } from '../stream/intake.js';
import type { Seed } from './seeds.js';

/** What came of an input. */
export interface Tally {
  articles: number;
  quarantined: number;
}

/**
 * Reads an input as a run does.
 * @throws Error where reading throws, where an article is none, and where a refusal does not say where, why and what to do.
 */
export async function readInput({ name, bytes }: Seed): Promise<Tally> {
  const tally = { articles: 0, quarantined: 0 };
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
  })();
  for await (const item of unpack({ source: { file: name || '-' }, name, chunks, intake: new Intake(), depth: 0 })) {
    for (const reading of 'quarantined' in item ? [item] : readPiece(item, {})) {
      if ('article' in reading) {
        const { id, text, furniture } = reading.article;
        if (id === '' || text.trim() === '') throw new Error('an article without id or text');
        if (furniture.some(({ span: [from, to] }) => from < 0 || to > text.length))
          throw new Error('a span outside the text');
        tally.articles++;
      } else {
        const { source, reason, remedy } = reading.quarantined;
        if (/fault of the program/.test(remedy)) throw new Error(reason);
        if (!sourceLabel(source) || !reason || !/[.!?|-]$/.test(remedy))
          throw new Error(`an unclear refusal: ${reason}. ${remedy}`);
        tally.quarantined++;
      }
    }
  }
  return tally;
}

const CHUNK = 7000;
