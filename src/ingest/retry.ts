import { existsSync } from 'node:fs';
import { type Item, type Piece, type PieceKind, pieces, sourceLabel } from '../article/index.js';
import type { QuarantineEntry, Store } from '../store/index.js';
import type { Crews } from './crew.js';
import { type IngestOptions, ingest, type Summary } from './ingest.js';

type Held = QuarantineEntry & { readonly bytes?: Uint8Array };

/** What became of entries of the quarantine that were tried again. */
export interface Retried {
  readonly summary: Summary;
  /** Numbers of those that could be read and are out of it. */
  readonly mended: readonly number[];
  /** Numbers of those that could not be tried: their source is gone, and they were too large for the quarantine. */
  readonly gone: readonly number[];
}

/** Under which labels a piece of input of the source is an entry's. */
const labelsOf = ({ source, piece }: Held) => new Set([source, ...(piece ? [piece.source] : [])].map(sourceLabel));

/**
 * Reads entries of the quarantine again: from their files as they are now, and, where these are gone or hold no such
 * piece any more, from what was kept of them. What can be read comes into the record and out of quarantine.
 */
export async function retry(
  numbers: readonly number[],
  crews: Crews,
  store: Store,
  options: Omit<IngestOptions, 'inputs'> = {},
): Promise<Retried> {
  const entries: Held[] = [];
  for (const number of numbers) {
    const entry = await store.quarantine.entry(number);
    if (entry) entries.push(entry);
  }
  const gone: number[] = [];
  const inputs = [...new Set(entries.map(({ source }) => source.file))];
  const summary = await ingest(again(entries, gone), crews, store, { ...options, inputs });
  const still = new Set((await store.quarantine.list()).map(({ number }) => number));
  return { summary, mended: numbers.filter((number) => !still.has(number)), gone };

  async function* again(all: readonly Held[], lost: number[]): AsyncGenerator<Item> {
    for (const file of inputs) {
      const wanted = all.filter(({ source }) => source.file === file);
      const met = new Set<number>();
      if (existsSync(file)) yield* fromFile(file, wanted, met);
      for (const entry of wanted) {
        if (met.has(entry.number)) continue;
        const kept = pieceOf(entry);
        if (kept) yield kept;
        else lost.push(entry.number);
      }
    }
  }

  /** The pieces of a file that entries are of; all of it where an entry is of what could not even be cut into pieces. */
  async function* fromFile(file: string, wanted: readonly Held[], met: Set<number>): AsyncGenerator<Item> {
    const whole = wanted.filter(({ piece }) => !piece);
    const labels = wanted.map((entry) => ({ number: entry.number, labels: labelsOf(entry) }));
    const broken = new Set<string>();
    for await (const item of pieces([file])) {
      const label = sourceLabel('quarantined' in item ? item.quarantined.source : item.source);
      const found = labels.filter((entry) => entry.labels.has(label));
      for (const { number } of found) met.add(number);
      if ('quarantined' in item) broken.add(label);
      if (found.length > 0 || whole.length > 0) yield item;
    }
    for (const { number } of whole) met.add(number);
    const sound = whole.map(({ source }) => sourceLabel(source)).filter((label) => !broken.has(label));
    if (sound.length > 0) await store.add([], { mended: sound });
  }
}

/** The piece of an entry as it was kept. */
function pieceOf({ piece, bytes }: Held): Piece | undefined {
  if (!piece || !bytes) return undefined;
  const { source, kind, hints } = piece;
  return {
    source,
    kind: kind as PieceKind,
    bytes,
    ...(hints === null ? {} : { hints: hints as NonNullable<Piece['hints']> }),
  };
}
